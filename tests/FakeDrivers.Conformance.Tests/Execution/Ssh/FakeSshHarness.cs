using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>The fake executor of a fresh world, whose programs see what a machine's shell would make of the line that it gets.</summary>
public sealed class FakeSshHarness : SshHarness
{
    private readonly FakeWorld _world = new();

    public FakeSshHarness(Func<ISshExecutor, TimeProvider, ISshExecutor>? lie = null)
    {
        _world.Execute.SetRepliers(
            ("exit ", Program(vector => Reply.Exit(int.Parse(vector[1]), vector[2], vector[3]))),
            ("print-arguments", Program(vector => string.Concat(vector.Skip(1).Select(argument => argument + '\0')))),
            ("cat", new Reply(CopyAsync)),
            ("pwd", Program((call, _) => call.Command.WorkingDirectory ?? "/root")),
            ("sleep ", Reply.From(SleepAsync)),
            ("missing", Program((call, _) => throw Failure(call, CommandFailureReason.NotFound))));
        Executor = lie is null ? _world.Execute : lie(_world.Execute, _world.Clock);
    }

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override ISshExecutor Executor { get; }

    public override SshTarget Target { get; } = new("node-1", "backup");

    public override string ExistingDirectory => "/srv/data";

    public override IReadOnlySet<string> Capabilities { get; } = new HashSet<string> { SshCapabilities.UnknownExitCodes };

    public override Command Exit(int exitCode, string standardOutput = "", string standardError = "") =>
        new("exit", $"{exitCode}", standardOutput, standardError);

    public override Command PrintArguments(params string[] arguments) => new("print-arguments", arguments);

    public override Command PrintWorkingDirectory() => new("pwd");

    public override Command Sleep(TimeSpan time) => new("sleep", $"{time:c}");

    public override Command Missing() => new("missing");

    public override Command EndWithoutExitCode(string standardOutput) => Exit(-1, standardOutput);

    public override async Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        _world.Clock.Advance(time);
        await Task.Yield();
    }

    public override ValueTask DisposeAsync()
    {
        _world.Dispose();
        return base.DisposeAsync();
    }

    private static CommandExecutionException Failure(CommandCall call, CommandFailureReason reason) => new(call.Command) { Reason = reason };

    private Reply Program(Func<IReadOnlyList<string>, Reply> run) => Program((_, vector) => run(vector));

    private Reply Program(Func<CommandCall, IReadOnlyList<string>, Reply> run) => Reply.From(call =>
        call.Command.WorkingDirectory is { } directory && directory != ExistingDirectory
            ? throw Failure(call, CommandFailureReason.WorkingDirectoryNotFound)
            : run(call, CommandLine.Parse(call.Text)));

    private static async Task<int> CopyAsync(FakeProgram program, CancellationToken cancellationToken)
    {
        await program.Input.CopyToAsync(program.Output, cancellationToken);
        return 0;
    }

    private async Task<Reply> SleepAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.Parse(call.Command.Arguments[0]), _world.Clock, cancellationToken);
        return Reply.Empty;
    }
}
