using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>The system calls of half a second.</summary>
internal sealed class SystemCallDiagnostic : IServerDiagnostic
{
    private const int MostLines = 60;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(0.5);

    public async Task<string?> ExamineAsync(ServerProcess server, string directory, CancellationToken cancellationToken) =>
        OperatingSystem.IsLinux() && server.Pid is { } pid ? await TraceAsync(pid, cancellationToken).ConfigureAwait(false) : null;

    public override string ToString() => "System calls of half a second, by strace";

    internal static async Task<string> TraceAsync(int pid, CancellationToken cancellationToken)
    {
        string[] arguments = ["-f", "-tt", "-s", "100", "-p", pid.ToString(CultureInfo.InvariantCulture)];
        var text = await DiagnosticTool.RunAsync(
            "strace", arguments, ValueMap<string?>.Empty, Time, "strace is not installed", cancellationToken).ConfigureAwait(false);

        // Who comes and goes is told for every thread.
        string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && !IsComingOrGoing(line))];
        return lines.Length == 0 ? "none" : string.Join('\n', lines.TakeLast(MostLines));
    }

    private static bool IsComingOrGoing(string line) =>
        line.StartsWith("strace: Process ", StringComparison.Ordinal) && (line.EndsWith(" attached", StringComparison.Ordinal) || line.EndsWith(" detached", StringComparison.Ordinal) || line.Contains(" attached with ", StringComparison.Ordinal));
}
