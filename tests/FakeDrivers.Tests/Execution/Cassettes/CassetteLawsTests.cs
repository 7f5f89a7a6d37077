using System.Text;
using FakeDrivers.Execution;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Execution.Cassettes;

/// <summary>What holds for whatever is recorded.</summary>
public sealed class CassetteLawsTests : IDisposable
{
    private const string Secret = "s3cr3t-größe";

    private static readonly byte[][] Fragments =
    [
        .. ((string[])["a", " ", "\n", "\r\n", "\0", "\"", "\\", "ö", "日", "🦊", "{temp}", "{home}", "{brace}", "{", "}", "<&>", "\u2028", "\uFEFF", "\u007F"]).Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes(Path.GetTempPath()), Encoding.UTF8.GetBytes(Environment.CurrentDirectory),
        [0xFF], [0xC3], [0xB6], [0xED, 0xA0, 0x80], [0xF0, 0x9F],
    ];

    private static readonly Gen<byte[]> Data = Gen.Elements(Fragments).ListOf().Select(parts => parts.SelectMany(part => part).ToArray());

    private static readonly Gen<string> Text = Gen.Elements((string[])["a", "-", " ", "\n", "'", "ö", "🦊", "{temp}", "{brace}", "{cwd", "/tmp", "\uD800", "x"])
        .ListOf().Select(string.Concat);

    private static readonly Gen<Run> Runs =
        from arguments in Text.ListOf()
        from input in Data
        from output in Data
        from error in Data
        from exitCode in Gen.Choose(0, 255)
        select new Run([.. arguments], input, output, error, exitCode);

    private readonly CassetteStudio _studio = new();

    public void Dispose() => _studio.Dispose();

    [Fact]
    public void Whatever_was_recorded_is_replayed_byte_for_byte() => Laws.Hold(Runs, run =>
    {
        var command = run.Command with { AcceptedExitCodes = null };
        _studio.Machine.Execute.SetRepliers(("p", run.Reply));
        Wait(_studio.RecordAsync(command));
        using var world = new FakeWorld();
        world.Execute.Replay(_studio.File);

        var result = Wait(world.Execute.RunAsync(command));

        return result.ExitCode == run.ExitCode
            && result.StandardOutputBytes.Span.SequenceEqual(run.Output)
            && result.StandardErrorBytes.Span.SequenceEqual(run.Error);
    }, tests: 300);

    [Fact]
    public void Whatever_was_streamed_is_replayed_byte_for_byte() => Laws.Hold(Runs, run =>
    {
        var command = run.Command with { AcceptedExitCodes = null };
        _studio.Machine.Execute.SetRepliers(("p", run.Reply));
        Wait(StreamAsync(command));
        using var world = new FakeWorld();
        world.Execute.Replay(_studio.File);

        var result = Wait(world.Execute.RunAsync(command));

        return result.ExitCode == run.ExitCode
            && result.StandardOutputBytes.Span.SequenceEqual(run.Output)
            && result.StandardErrorBytes.Span.SequenceEqual(run.Error);
    });

    [Fact]
    public void A_secret_never_reaches_the_file() => Laws.Hold(Gen.Two(Runs), runs =>
    {
        var (run, around) = runs;
        byte[] secret = Encoding.UTF8.GetBytes(Secret);
        var command = run.Command with
        {
            Secrets = [Secret],
            Arguments = [.. run.Arguments, $"--x={Secret}", Secret + "x"],
            WorkingDirectory = "/" + Secret,
            StandardInput = CommandInput.FromBytes([.. run.Input, .. secret, .. around.Input]),
            AcceptedExitCodes = null,
        };
        _studio.Machine.Execute.SetRepliers(("p", Reply.From(new CommandResult
        {
            ExitCode = run.ExitCode,
            StandardOutputBytes = (byte[])[.. run.Output, .. secret, .. around.Output],
            StandardErrorBytes = (byte[])[.. run.Error, .. secret],
        })));
        Wait(_studio.RecordWithAsync(new() { RecordTiming = around.ExitCode % 2 == 0 }, command));

        return !Holds(_studio.Json, secret);
    });

    /// <summary>Whether a file holds a secret as text or within base64.</summary>
    private static bool Holds(string json, byte[] secret) =>
        json.Contains(Secret) || json.Contains("s3cr3t")
        || json.Split("\"base64\": \"").Skip(1).Any(rest => Convert.FromBase64String(rest.Split('"')[0]).AsSpan().IndexOf(secret) >= 0);

    private async Task StreamAsync(Command command)
    {
        await using var recorder = _studio.Record();
        await CassetteStudio.ReadAsync(recorder.StreamAsync(command));
    }

#pragma warning disable xUnit1031, VSTHRD002 // A law is synchronous, and nothing here waits for anything.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wait(Task task) => task.GetAwaiter().GetResult();
#pragma warning restore xUnit1031, VSTHRD002

    private sealed record Run(string[] Arguments, byte[] Input, byte[] Output, byte[] Error, int ExitCode)
    {
        public Command Command => new("p", Arguments) { StandardInput = CommandInput.FromBytes(Input) };

        public Reply Reply => Reply.From(new CommandResult { ExitCode = ExitCode, StandardOutputBytes = Output, StandardErrorBytes = Error });
    }
}
