using System.Buffers.Binary;
using System.Text;
using FakeDrivers.Execution;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Execution.Shims;

public sealed class ShimRequestTests
{
    [Fact]
    public void A_request_tells_how_the_launcher_was_called()
    {
        var request = ShimRequest.Parse(Bytes("/tmp/x/bin/git", "/srv", ["commit", "", "größe\n🦊"], ["A=1", "B=a=b"]));

        request.Should().BeEquivalentTo(new
        {
            Path = "/tmp/x/bin/git",
            Program = "git",
            WorkingDirectory = "/srv",
            Arguments = (string[])["commit", "", "größe\n🦊"],
            Environment = (string[])["A=1", "B=a=b"],
        });
    }

    [Fact]
    public void What_is_not_utf_8_shows_as_the_replacement_character()
    {
        var bytes = Bytes("git", "", ["x"], []);
        bytes[^2] = 0xff;

        ShimRequest.Parse(bytes).Arguments.Should().Equal("\ufffd");
    }

    [Fact]
    public void Every_request_is_read_as_it_was_sent()
    {
        var texts = ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(text => text.Get.Replace('\0', ' ')).Where(IsWhole).ListOf().ToArbitrary();

        Prop.ForAll(texts, texts, (arguments, environment) =>
        {
            var request = ShimRequest.Parse(Bytes("bin/git", "/", arguments, environment));
            return request.Arguments.SequenceEqual(arguments) && request.Environment.SequenceEqual(environment);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_cut_short_is_refused_and_not_waited_for()
    {
        var whole = Bytes("git", "/", ["a", "b"], []);

        for (var length = 0; length < whole.Length; length++)
        {
            var parse = () => ShimRequest.Parse(whole.AsSpan(0, length));
            parse.Should().Throw<InvalidDataException>($"{length} of {whole.Length} bytes are no request");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/bin/")]
    public void A_launcher_without_a_name_is_refused(string path)
    {
        var parse = () => ShimRequest.Parse(Bytes(path, "/", [], []));

        parse.Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void A_number_of_arguments_that_cannot_be_is_refused_before_any_room_is_made_for_them()
    {
        var bytes = Bytes("git", "/", [], []);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), uint.MaxValue);

        var parse = () => ShimRequest.Parse(bytes);

        parse.Should().Throw<InvalidDataException>();
    }

    internal static byte[] Bytes(string path, string directory, IEnumerable<string> arguments, IEnumerable<string> environment)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(count, arguments.Count());
        return [.. Text(path), .. Text(directory), .. count, .. arguments.SelectMany(Text), .. environment.SelectMany(Text)];
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text + "\0");

    // Half a surrogate pair has no UTF-8.
    private static bool IsWhole(string text) => !text.Any(char.IsSurrogate);
}
