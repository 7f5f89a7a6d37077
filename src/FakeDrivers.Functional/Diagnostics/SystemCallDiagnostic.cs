using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>The system calls of half a second.</summary>
internal sealed class SystemCallDiagnostic : IServerDiagnostic
{
    private const int MostLines = 60;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(0.5);

    public async Task<string?> ExamineAsync(ServerProcess server, string directory, CancellationToken cancellationToken) =>
        OperatingSystem.IsLinux() && server.Pid is { } pid ? await TraceAsync(pid, directory, cancellationToken).ConfigureAwait(false) : null;

    public override string ToString() => "System calls of half a second, by strace";

    internal static async Task<string> TraceAsync(int pid, string directory, CancellationToken cancellationToken)
    {
        var file = Path.Combine(directory, "strace.txt");
        string[] arguments = ["-f", "-tt", "-s", "100", "-o", file, "-p", pid.ToString(CultureInfo.InvariantCulture)];
        var said = await DiagnosticTool.RunAsync(
            "strace", arguments, ValueMap<string?>.Empty, Time, "strace is not installed", cancellationToken).ConfigureAwait(false);
        string[] calls = File.Exists(file) ? [.. File.ReadLines(file).TakeLast(MostLines)] : [];
        return calls.Length == 0 ? said.Trim() : $"{string.Join('\n', calls)}\nall of them: {file}";
    }
}
