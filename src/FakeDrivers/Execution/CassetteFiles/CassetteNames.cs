namespace FakeDrivers.Execution;

/// <summary>The words of the file for failures and signals.</summary>
internal static class CassetteNames
{
    /// <summary>The caller gave up, or the program still ran when the file was written.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Why a recording may have no exit code.</summary>
    public static IReadOnlyList<string> Failures { get; } =
        [.. Enum.GetValues<CommandFailureReason>().Where(reason => reason != CommandFailureReason.ExitCode).Select(reason => Of(reason)), Cancelled];

    public static IReadOnlyList<string> Signals { get; } = [.. Enum.GetValues<CommandSignal>().Select(Of)];

    public static string Of(CommandFailureReason? failure) => failure is { } reason ? Camel(reason.ToString()) : Cancelled;

    public static string Of(CommandSignal signal) => Camel(signal.ToString());

    public static CommandFailureReason Failure(string name) => Enum.GetValues<CommandFailureReason>().First(reason => Of(reason) == name);

    public static CommandSignal Signal(string name) => Enum.GetValues<CommandSignal>().First(signal => Of(signal) == name);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
