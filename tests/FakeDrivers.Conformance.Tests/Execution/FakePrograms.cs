using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>The programs that the cases run, as repliers of a fake: each has a name, and all that it needs in its arguments.</summary>
/// <param name="hasDirectory">Which working directories exist; by default <see cref="ExistingDirectory"/>.</param>
internal sealed class FakePrograms(Func<string, bool>? hasDirectory = null)
{
    public const string ExistingDirectory = "/srv/data";
    public const string InheritedVariable = "INHERITED";

    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private int _traces;

    /// <summary>How many traces the programs left.</summary>
    public int Traces => Volatile.Read(ref _traces);

    /// <summary>Lets a fake play the programs.</summary>
    public void Install(FakeExecute execute) => execute.SetRepliers(
        ("exit-with ", Program(call => Reply.Exit(Number(call, 0), Argument(call, 1), Argument(call, 2)))),
        ("end-by-signal ", Program(call => new Script().EndBy((CommandSignal)Number(call, 0)))),
        ("print-arguments", Program(call => string.Concat(call.Command.Arguments.Select(argument => argument + '\0')))),
        ("copy-input", Program(_ => new Script().CopyInput())),
        ("answer-lines", Program(_ => new Script().AnswerLines(line => $"got {line}"))),
        ("ignore-input", Program(_ => Reply.Empty)),
        ("print-variable ", Program(PrintVariable)),
        ("print-directory", Program(call => call.Command.WorkingDirectory ?? "/")),
        ("flood ", Program(call => new Script().Repeat(Number(call, 0) / 1024, new Script().Write(new('o', 1024)).WriteError(new('e', 1024))))),
        ("write-pieces ", Program(WritePieces)),
        ("write-lines ", Program(call => Enumerable.Range(1, Number(call, 0)).Aggregate(new Script(), (script, number) => script.WriteLine($"line {number}")))),
        ("write-then-leave-trace ", Program(call => new Script().Repeat(Number(call, 0) / 1024, new Script().Write(new('o', 1024))).Do(LeaveTrace))),
        ("write-without-end", Program(_ => new Script().Repeat(int.MaxValue, new Script().WriteLine(new('y', 1023))))),
        ("succeed-at ", Program(call => new Script().Do(LeaveTrace).CopyInput().Exit(Traces + 1 >= Number(call, 0) ? 0 : 1))),
        ("take-time ", Program(call => new Script().Write("begun").Wait(Time(call, 0)))),
        ("leave-output-open ", Program(call => new Script().Write("begun").LeaveOutputOpen(Time(call, 0)))),
        ("leave-trace ", Program(call => new Script().Wait(Time(call, 0)).Do(LeaveTrace))),
        ("clean-up ", Program(call => new Script()
            .On(CommandSignal.Terminate, new Script().Do(LeaveTrace).Write("cleaned up").Exit(Number(call, 0)))
            .Do(LeaveTrace).WriteLine("ready").Wait(TenMinutes))),
        ("ignore-terminate", Program(_ => new Script().Ignore(CommandSignal.Terminate).Do(LeaveTrace).WriteLine("ready").Wait(TenMinutes))),
        ("missing", Program(call => throw Failure(call, CommandFailureReason.NotFound))),
        ("not-executable", Program(call => throw Failure(call, CommandFailureReason.PermissionDenied))));

    private Reply Program(Func<CommandCall, Reply> run) => Reply.From(call =>
        call.Command.WorkingDirectory is not { } directory || HasDirectory(directory) ? run(call) : throw Failure(call, CommandFailureReason.WorkingDirectoryNotFound));

    private bool HasDirectory(string directory) => hasDirectory?.Invoke(directory) ?? directory == ExistingDirectory;

    private static string Argument(CommandCall call, int index) => call.Command.Arguments[index];

    private static int Number(CommandCall call, int index) => int.Parse(Argument(call, index));

    private static TimeSpan Time(CommandCall call, int index) => TimeSpan.Parse(Argument(call, index));

    private static CommandExecutionException Failure(CommandCall call, CommandFailureReason reason) => new(call.Command) { Reason = reason };

    private static Reply PrintVariable(CommandCall call)
    {
        var name = Argument(call, 0);
        if (call.Command.Environment.TryGetValue(name, out var changed)) return changed is null ? Reply.Empty : $"={changed}";
        return !call.Command.ClearEnvironment && name == InheritedVariable ? "=inherited" : Reply.Empty;
    }

    private static Reply WritePieces(CommandCall call)
    {
        var script = new Script();
        for (var index = 1; index < call.Command.Arguments.Count; index++)
        {
            if (index > 1) script = script.Wait(Time(call, 0));
            script = script.WriteBytes(CommandStream.StandardOutput, Convert.FromHexString(Argument(call, index)));
        }

        return script;
    }

    private void LeaveTrace(CommandCall call) => Interlocked.Increment(ref _traces);
}
