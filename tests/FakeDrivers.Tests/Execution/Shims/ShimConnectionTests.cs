using System.Buffers.Binary;
using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Shims;

public sealed class ShimConnectionTests
{
    private static readonly string Token = new('t', ShimProtocol.TokenLength);
    private static readonly ReadOnlyMemory<byte>[] Tokens = [Encoding.ASCII.GetBytes(Token), Encoding.ASCII.GetBytes(new string('p', ShimProtocol.TokenLength))];

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData('t', 0)]
    [InlineData('p', 1)]
    public async Task A_request_is_read_with_the_place_of_its_token(char token, int place)
    {
        using var connection = Connection(Request("FDS\u0001", new(token, ShimProtocol.TokenLength)));

        var (request, found) = await connection.ReadRequestAsync(Tokens, CancellationToken);

        (request.Program, found).Should().Be(("git", place));
    }

    [Fact]
    public async Task Another_beginning_is_refused()
    {
        using var connection = Connection(Request("FDS\u0002", Token));

        var read = async () => await connection.ReadRequestAsync(Tokens, CancellationToken);

        await read.Should().ThrowAsync<InvalidDataException>();
    }

    [Fact]
    public async Task Another_token_is_refused_before_the_request_is_read()
    {
        var bytes = Request("FDS\u0001", new('x', ShimProtocol.TokenLength));
        using var stream = new MemoryStream(bytes);
        using var connection = new ShimConnection(stream);

        var read = async () => await connection.ReadRequestAsync(Tokens, CancellationToken);

        (await read.Should().ThrowAsync<InvalidDataException>()).Which.Message.Should().NotContain("x", "what was sent is not shown");
        stream.Position.Should().Be(ShimProtocol.PrologueLength);
    }

    [Fact]
    public async Task A_request_that_is_too_long_is_refused()
    {
        var bytes = Request("FDS\u0001", Token);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(ShimProtocol.PrologueLength - 4), ShimProtocol.MostRequest + 1);
        using var connection = Connection(bytes);

        var read = async () => await connection.ReadRequestAsync(Tokens, CancellationToken);

        await read.Should().ThrowAsync<InvalidDataException>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(45)]
    public async Task A_request_that_ends_in_the_midst_is_an_ended_connection(int length)
    {
        using var connection = Connection(Request("FDS\u0001", Token)[..length]);

        var read = async () => await connection.ReadRequestAsync(Tokens, CancellationToken);

        await read.Should().ThrowAsync<EndOfStreamException>();
    }

    [Fact]
    public async Task Frames_are_read_until_the_connection_ends()
    {
        using var connection = Connection([.. Frame('i', "input"), .. Frame('s', "\u000f"), .. Frame('a', "O"), .. Frame('i', "")]);
        var frames = new List<(ShimFrameKind, string)>();

        while (await connection.ReadFrameAsync(CancellationToken) is { } frame) frames.Add((frame.Kind, Encoding.ASCII.GetString(frame.Content.Span)));

        frames.Should().Equal(
            (ShimFrameKind.Input, "input"), (ShimFrameKind.Signal, "\u000f"), (ShimFrameKind.Written, "O"), (ShimFrameKind.Input, ""));
    }

    [Theory]
    [InlineData('O', 1)]
    [InlineData('?', 0)]
    [InlineData('s', 0)]
    [InlineData('s', 2)]
    [InlineData('a', 0)]
    [InlineData('i', ShimProtocol.MostInput + 1)]
    public async Task A_frame_that_no_launcher_sends_is_refused(char kind, int length)
    {
        using var connection = Connection(Frame(kind, new('x', length)));

        var read = async () => await connection.ReadFrameAsync(CancellationToken);

        await read.Should().ThrowAsync<InvalidDataException>();
    }

    [Fact]
    public async Task A_frame_is_written_with_its_kind_and_length()
    {
        using var stream = new MemoryStream();
        using var connection = new ShimConnection(stream);

        await connection.WriteAsync(ShimFrameKind.Output, "ab"u8.ToArray(), CancellationToken);
        await connection.WriteAsync(ShimFrameKind.Exited, new byte[] { 3, 0 }, CancellationToken);

        stream.ToArray().Should().Equal((byte)'O', 2, 0, 0, 0, (byte)'a', (byte)'b', (byte)'X', 2, 0, 0, 0, 3, 0);
    }

    private static ShimConnection Connection(byte[] bytes) => new(new MemoryStream(bytes));

    private static byte[] Request(string magic, string token)
    {
        var rest = ShimRequestTests.Bytes("/bin/git", "/", ["status"], []);
        return [.. Encoding.ASCII.GetBytes(magic + token), .. Number(rest.Length), .. rest];
    }

    private static byte[] Frame(char kind, string content) => [(byte)kind, .. Number(content.Length), .. Encoding.ASCII.GetBytes(content)];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
