using FakeDrivers.Execution;
using Lie = System.Func<FakeDrivers.Execution.ICommandExecutor, System.TimeProvider, FakeDrivers.Execution.ICommandExecutor>;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <content>Those that are wrong about programs that they hand out.</content>
internal static partial class ExecutionLiars
{
    private static Dictionary<string, Lie> OfHandles => new()
    {
        ["EXE-HND-001"] = GivesBack(result => result with { StandardError = string.Empty }),
        ["EXE-HND-002"] = Liar.Hands(honest => new(honest) { StandardOutput = new MemoryStream("hello\n"u8.ToArray()) }),
        ["EXE-HND-003"] = GivesBack(result => result with { StandardOutput = result.StandardOutput.TrimEnd() }),
        ["EXE-HND-004"] = Liar.Hands(honest => new(honest) { StandardInput = Stream.Null }),
        ["EXE-HND-005"] = Liar.Hands(honest => new(honest) { OutputClosed = honest.Exited }),
        ["EXE-HND-006"] = Liar.Hands(honest => new(honest) { OutputClosed = honest.Exited }),
        ["EXE-HND-007"] = Liar.Starts(command => command with { AcceptedExitCodes = null }),
        ["EXE-HND-008"] = GivesBack(result => result with { StandardOutput = "line 1\n" + result.StandardOutput }),
        ["EXE-HND-009"] = GivesTheResultOnce,
        ["EXE-HND-010"] = ReadsAheadOfItsReader,
        ["EXE-HND-011"] = Liar.Hands(honest => new(honest) { StandardInput = new MemoryStream() }),
        ["EXE-HND-012"] = GivesBack(_ => throw new IOException("Broken pipe")),
        ["EXE-HND-013"] = Liar.Starts(command => command with { Attempts = 1 }),
        ["EXE-HND-014"] = FailsToStartForNoReason,
        ["EXE-HND-015"] = KillsWhenAWaitIsCancelled,
        ["EXE-HND-016"] = Liar.Hands(honest => new(honest) { OnDispose = () => default }),
        ["EXE-HND-017"] = Liar.Hands(honest => new(honest) { OnKill = () => honest.Signal(CommandSignal.Terminate) }),
        ["EXE-HND-018"] = StartsBeforeItLooks,
        ["EXE-HND-019"] = StartsWithATokenOfItsOwn,
        ["EXE-HND-020"] = MindsALateCancellation,
        ["EXE-HND-021"] = Liar.Hands(honest => new(honest) { OnWait = _ => throw new CommandExecutionException(new("tool")) }),
        ["EXE-LIM-006"] = Liar.Starts(command => command with { OutputLimit = null }),
        ["EXE-SIG-001"] = KillsOnEverySignal,
        ["EXE-SIG-002"] = KillsOnEverySignal,
        ["EXE-SIG-003"] = KillsOnEverySignal,
        ["EXE-SIG-004"] = Liar.Hands(honest => new(honest) { OnSignal = _ => throw new InvalidOperationException("no such process") }),
        ["EXE-SIG-007"] = Liar.Hands(honest => new(honest) { OnSignal = _ => { } }),
    };

    private static Lie GivesTheResultOnce => Liar.Hands(honest =>
    {
        var waits = 0;
        return new(honest) { OnWait = async token => waits++ == 0 ? await honest.WaitAsync(token) : new() { ExitCode = 0 } };
    });

    private static Lie ReadsAheadOfItsReader => Liar.Hands(honest =>
    {
        var read = new MemoryStream();
        _ = honest.StandardOutput.CopyToAsync(read);
        return new(honest) { StandardOutput = read };
    });

    private static Lie FailsToStartForNoReason => Liar.StartsBy(async (honest, command, token) =>
    {
        try
        {
            return await honest.StartAsync(command, token);
        }
        catch (CommandExecutionException)
        {
            throw new CommandExecutionException(command) { Reason = CommandFailureReason.StartFailed };
        }
    });

    private static Lie KillsWhenAWaitIsCancelled => Liar.Hands(honest => new(honest)
    {
        OnWait = token =>
        {
            token.Register(honest.Kill);
            return honest.WaitAsync(token);
        },
    });

    private static Lie StartsBeforeItLooks => Liar.StartsBy(async (honest, command, token) =>
    {
        var process = await honest.StartAsync(command, CancellationToken.None);
        token.ThrowIfCancellationRequested();
        return process;
    });

    private static Lie StartsWithATokenOfItsOwn => Liar.StartsBy((honest, command, token) =>
    {
        var own = new CancellationTokenSource();
        token.Register(own.Cancel);
        return honest.StartAsync(command, own.Token);
    });

    private static Lie MindsALateCancellation => Liar.StartsBy(async (honest, command, token) =>
    {
        var process = await honest.StartAsync(command, token);
        return new LyingProcess(process)
        {
            OnWait = other =>
            {
                token.ThrowIfCancellationRequested();
                return process.WaitAsync(other);
            },
        };
    });

    private static Lie KillsOnEverySignal => Liar.Hands(honest => new(honest) { OnSignal = _ => honest.Kill() });

    private static Lie GivesBack(Func<CommandResult, CommandResult> other) =>
        Liar.Hands(honest => new(honest) { OnWait = async token => other(await honest.WaitAsync(token)) });
}
