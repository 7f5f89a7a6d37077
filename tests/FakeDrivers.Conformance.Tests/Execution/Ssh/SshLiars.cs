using System.Text;
using FakeDrivers.Execution;
using Lie = System.Func<FakeDrivers.Execution.ISshExecutor, System.TimeProvider, FakeDrivers.Execution.ISshExecutor>;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>Executors of remote commands that are wrong in one way each, and the cases that catch them.</summary>
internal static class SshLiars
{
    public static IReadOnlyDictionary<string, Lie> ByCase { get; } = new Dictionary<string, Lie>
    {
        ["SSH-ARG-001"] = QuotesNothing,
        ["SSH-ARG-002"] = QuotesNothing,
        ["SSH-ARG-003"] = QuotesNothing,
        ["SSH-ARG-004"] = QuotesNothing,
        ["SSH-ARG-005"] = QuotesNothing,
        ["SSH-ARG-006"] = QuotesNothing,
        ["SSH-ARG-007"] = KnowsAsciiAlone,
        ["SSH-ARG-008"] = TakesDashesAsItsOwn,
        ["SSH-DIR-001"] = DropsWorkingDirectory,
        ["SSH-DIR-002"] = DropsWorkingDirectory,
        ["SSH-EXIT-001"] = LosesStandardError,
        ["SSH-EXIT-002"] = AcceptsAnyExitCode,
        ["SSH-EXIT-003"] = AcceptsZeroAlone,
        ["SSH-EXIT-004"] = GivesUnknownExitCodesAsZero,
        ["SSH-EXIT-005"] = TellsOfTheClientsStart,
        ["SSH-EXIT-006"] = TellsOfTheClient,
        ["SSH-INP-001"] = DropsInput,
        ["SSH-INP-002"] = DropsInput,
        ["SSH-INP-003"] = LendsItsOwnInput,
        ["SSH-ENV-001"] = DropsEnvironment,
        ["SSH-ENV-002"] = DropsEnvironment,
        ["SSH-ENV-003"] = DropsEnvironment,
        ["SSH-MSK-001"] = NeverMasksOutput,
        ["SSH-MSK-002"] = UnmasksError,
        ["SSH-MSK-003"] = AlwaysMasksOutput,
        ["SSH-MSK-004"] = UnmasksError,
        ["SSH-MSK-005"] = ForgetsSecrets,
        ["SSH-MSK-006"] = ReadsText,
        ["SSH-STR-001"] = UnmasksEvents,
        ["SSH-STR-002"] = UnmasksWaits,
        ["SSH-TIM-001"] = IgnoresTimeOut,
        ["SSH-CAN-001"] = LooksAtTheTokenAfterwards,
        ["SSH-CAN-002"] = IgnoresCancellation,
    };

    private static Lie QuotesNothing => SshLiar.Runs(command => command with
    {
        Arguments = string.Concat(string.Join(' ', command.Arguments).Where(letter => !"'\"`\\$*~".Contains(letter)))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    });

    private static Lie KnowsAsciiAlone => SshLiar.Runs(command => command with
    {
        Arguments = [.. command.Arguments.Select(argument => Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(argument)))],
    });

    private static Lie TakesDashesAsItsOwn => SshLiar.Runs(command => command with { Arguments = [.. command.Arguments.Where(argument => !argument.StartsWith('-'))] });

    private static Lie DropsWorkingDirectory => SshLiar.Runs(command => command with { WorkingDirectory = null });

    private static Lie LosesStandardError => SshLiar.Gives((_, result) => result with { StandardError = string.Empty });

    private static Lie AcceptsAnyExitCode => SshLiar.Runs(command => command with { AcceptedExitCodes = null });

    private static Lie AcceptsZeroAlone => SshLiar.Runs(command => command with { AcceptedExitCodes = [0] });

    private static Lie GivesUnknownExitCodesAsZero => SshLiar.Gives((_, result) => result with { ExitCode = Math.Max(0, result.ExitCode) });

    private static Lie TellsOfTheClientsStart =>
        SshLiar.Fails((command, _) => new CommandExecutionException(command) { Reason = CommandFailureReason.NotFound });

    private static Lie TellsOfTheClient => SshLiar.Fails((command, error) => new CommandExecutionException(new("ssh", command.ToString())) { ExitCode = error.ExitCode });

    private static Lie DropsInput => SshLiar.Runs(command => command with { StandardInput = null });

    private static Lie LendsItsOwnInput => SshLiar.Runs(command => command with { StandardInput = command.StandardInput ?? CommandInput.FromText("y\n") });

    private static Lie DropsEnvironment =>
        SshLiar.Runs(command => command with { Environment = new Dictionary<string, string?>(), ClearEnvironment = false });

    private static Lie NeverMasksOutput => SshLiar.Reaches(target => target with { MaskOutput = false });

    private static Lie AlwaysMasksOutput => SshLiar.Reaches(target => target with { MaskOutput = true });

    private static Lie UnmasksError => SshLiar.Gives((command, result) => result with { StandardError = Unmask(result.StandardError) });

    private static Lie ForgetsSecrets => SshLiar.Runs(command => command with { Secrets = [] });

    private static Lie ReadsText => SshLiar.Gives((_, result) => result with { StandardOutput = result.StandardOutput });

    private static Lie UnmasksEvents => SshLiar.Machine((_, machine) => new(machine)
    {
        Tell = each => each is CommandWrote wrote ? new CommandWrote(wrote.Stream, Unmask(wrote.Text)) : each,
    });

    private static Lie UnmasksWaits => SshLiar.Machine((_, machine) => new(machine)
    {
        Finish = result => result with { StandardOutput = Unmask(result.StandardOutput) },
    });

    private static Lie IgnoresTimeOut => SshLiar.Runs(command => command with { Timeout = null });

    private static Lie LooksAtTheTokenAfterwards => SshLiar.Machine((_, machine) => new(machine)
    {
        Run = async (command, cancellationToken) =>
        {
            var result = await machine.RunAsync(command, CancellationToken.None);
            throw new OperationCanceledException($"too late for {result}", CancellationToken.None);
        },
    });

    private static Lie IgnoresCancellation => SshLiar.Machine((_, machine) => new(machine)
    {
        Run = (command, _) => machine.RunAsync(command, CancellationToken.None),
    });

    private static string Unmask(string text) => text.Replace("***", "hunter2");
}
