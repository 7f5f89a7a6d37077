using FakeDrivers.Execution;
using FakeDrivers.Tests.Execution.Programs;

namespace FakeDrivers.Tests.Execution.Core;

public sealed class CommandInputTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly Scripted _cat = new(new Script().CopyInput());

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string>> Inputs => new[] { "text", "bytes", "lines", "stream", "file", "none" }.Select(each => new TheoryDataRow<string>(each));

    public void Dispose()
    {
        _cat.Dispose();
        File.Delete(_file);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Runs_streams_and_started_programs_are_sent_the_input(string kind)
    {
        var (input, expected) = Input(kind);
        var command = Scripted.Tool with { StandardInput = input };

        var result = await _cat.RunAsync(command);
        var (events, ended) = _cat.Stream(command, CommandStreaming.Pieces);
        await ended;
        await using var process = await _cat.StartAsync(command);
        if (input is null) await process.StandardInput.DisposeAsync();
        else process.StandardInput.Should().BeSameAs(Stream.Null);
        var waited = await process.WaitAsync(CancellationToken);

        result.StandardOutput.Should().Be(expected);
        string.Concat(events.OfType<CommandWrote>().Select(each => each.Text)).Should().Be(expected);
        waited.StandardOutput.Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Every_attempt_is_sent_the_input_anew(string kind)
    {
        var (input, expected) = Input(kind);
        using var fake = new Scripted(Reply.From(call => new Script().CopyInput().Exit(call.Attempt < 3 ? 1 : 0)));

        var result = await fake.EndAsync(Scripted.Tool with { StandardInput = input, Attempts = 3 });

        result.StandardOutput.Should().Be(expected);
    }

    [Fact]
    public async Task A_stream_is_opened_for_each_attempt_and_disposed()
    {
        var opened = new List<MemoryStream>();
        using var fake = new Scripted(new Script().ReadLine().Exit(1));
        var input = CommandInput.FromStream(() =>
        {
            opened.Add(new("x"u8.ToArray()));
            return opened[^1];
        });

        await fake.Awaiting(each => each.EndAsync(Scripted.Tool with { StandardInput = input, Attempts = 3 })).Should().ThrowAsync<CommandExecutionException>();

        opened.Should().HaveCount(3).And.OnlyContain(stream => !stream.CanRead);
    }

    [Fact]
    public async Task A_stream_that_never_ends_is_let_go_when_the_program_is_over()
    {
        var endless = new Waiting();
        using var fake = new Scripted(new Script().Write("done"));

        var result = await fake.RunAsync(Scripted.Tool with { StandardInput = CommandInput.FromStream(() => endless) });
        await using var process = await fake.StartAsync(Scripted.Tool with { StandardInput = CommandInput.FromStream(() => endless) });
        await process.WaitAsync(CancellationToken);

        result.StandardOutput.Should().Be("done");
        endless.Disposed.Should().Be(2);
    }

    [Fact]
    public async Task An_input_that_cannot_be_opened_fails_the_run_before_anything_is_started()
    {
        var plays = 0;
        using var fake = new Scripted(new Script().Do(_ => plays++));
        var command = Scripted.Tool with { StandardInput = CommandInput.FromFile(_file + ".missing") };

        await fake.Awaiting(each => each.RunAsync(command)).Should().ThrowAsync<FileNotFoundException>();
        await fake.Awaiting(each => each.StartAsync(command)).Should().ThrowAsync<FileNotFoundException>();
        await fake.Stream(command).Ended.Awaiting(each => each).Should().ThrowAsync<FileNotFoundException>();

        plays.Should().Be(0);
    }

    [Fact]
    public async Task An_input_that_fails_on_the_way_kills_the_program_and_fails_with_its_error()
    {
        var command = Scripted.Tool with { StandardInput = CommandInput.FromStream(() => new Failing()) };

        await _cat.Awaiting(each => each.RunAsync(command)).Should().ThrowAsync<InvalidDataException>();
        await _cat.Stream(command).Ended.Awaiting(each => each).Should().ThrowAsync<InvalidDataException>();
        await using var process = await _cat.StartAsync(command);
        await process.Awaiting(each => each.WaitAsync(CancellationToken)).Should().ThrowAsync<InvalidDataException>();

        process.Exited.Ended().Should().Be(137);
    }

    [Fact]
    public async Task A_megabyte_goes_through_a_program_that_writes_while_it_reads()
    {
        var text = new string('i', 1024 * 1024);

        var result = await _cat.RunAsync(Scripted.Tool with { StandardInput = CommandInput.FromText(text) });

        result.StandardOutput.Should().Be(text);
    }

    private (CommandInput? Input, string Expected) Input(string kind)
    {
        File.WriteAllText(_file, "from a file");
        return kind switch
        {
            "text" => (CommandInput.FromText("größer"), "größer"),
            "bytes" => (CommandInput.FromBytes("a\0b"u8), "a\0b"),
            "lines" => (CommandInput.FromLines("a", "", "b"), "a\n\nb\n"),
            "stream" => (CommandInput.FromStream(() => new MemoryStream("from a stream"u8.ToArray())), "from a stream"),
            "file" => (CommandInput.FromFile(_file), "from a file"),
            _ => (null, ""),
        };
    }

    private sealed class Waiting : MemoryStream
    {
        public int Disposed { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(new TaskCompletionSource<int>().Task.WaitAsync(cancellationToken));

        protected override void Dispose(bool disposing)
        {
            Disposed++;
            base.Dispose(disposing);
        }
    }

    private sealed class Failing : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidDataException("torn tape");
    }
}
