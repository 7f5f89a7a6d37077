using System.Globalization;
using System.Net.Sockets;

namespace FakeDrivers.Functional;

/// <summary>What the runtime of a .NET program tells, and a dump of it.</summary>
internal sealed class DotNetDiagnostic : IServerDiagnostic
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestStacks = TimeSpan.FromSeconds(2.5);

    public async Task<string?> ExamineAsync(ServerProcess server, string directory, CancellationToken cancellationToken) =>
        server.Pid is { } pid ? await AskAsync(pid, directory, cancellationToken).ConfigureAwait(false) : null;

    public override string ToString() => ".NET runtime";

    /// <summary>All of it; <see langword="null"/> when this is no .NET program.</summary>
    internal static async Task<string?> AskAsync(int pid, string directory, CancellationToken cancellationToken)
    {
        if (DotNetPort.Find(pid) is { } port) return await AskAsync(port, pid, directory, cancellationToken).ConfigureAwait(false);
        return OperatingSystem.IsLinux() && ProcFile.Read(ProcFile.Of(pid, "maps"))?.Contains("libcoreclr.so", StringComparison.Ordinal) == true
            ? "has no diagnostics port: DOTNET_EnableDiagnostics is 0 in its environment, or the runtime has not come that far"
            : null;
    }

    internal static async Task<string> AskAsync(DotNetPort port, int pid, string directory, CancellationToken cancellationToken)
    {
        var (answers, text) = await LimitAsync(port.DescribeAsync, cancellationToken).ConfigureAwait(false);
        if (!answers) return text;
        var (_, dump) = await LimitAsync(token => DumpAsync(port, pid, directory, token), cancellationToken).ConfigureAwait(false);
        var (_, stacks) = await LimitAsync(token => StacksAsync(port, pid, token), cancellationToken).ConfigureAwait(false);
        return $"{text}\n{dump}\n{stacks}";
    }

    private static async Task<(bool Answers, string Text)> LimitAsync(Func<CancellationToken, Task<string>> ask, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestAnswer, TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return (true, await ask(stop.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return (false, string.Create(CultureInfo.InvariantCulture, $"the diagnostics port gave no answer within {LongestAnswer.TotalSeconds} s"));
        }
        catch (Exception error) when (error is IOException or SocketException or InvalidDataException)
        {
            return (false, $"the diagnostics port does not answer: {error.Message}");
        }
    }

    private static async Task<string> DumpAsync(DotNetPort port, int pid, string directory, CancellationToken cancellationToken)
    {
        var file = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"dotnet-{pid}.dmp"));
        return await port.DumpAsync(file, cancellationToken).ConfigureAwait(false) is { } problem
            ? $"no dump: {problem}"
            : $"a small dump is in {file} (dotnet-dump analyze)";
    }

    private static async Task<string> StacksAsync(DotNetPort port, int pid, CancellationToken cancellationToken)
    {
        string[] arguments = ["report", "-p", pid.ToString(CultureInfo.InvariantCulture)];
        var environment = port.Directory is { } directory ? ValueMap<string?>.From([new("TMPDIR", directory)]) : ValueMap<string?>.Empty;
        var text = await DiagnosticTool.RunAsync(
            "dotnet-stack",
            arguments,
            environment,
            LongestStacks,
            "no stacks: dotnet-stack is not installed (dotnet tool install -g dotnet-stack)",
            cancellationToken).ConfigureAwait(false);
        return text.Trim() is { Length: > 0 } stacks ? stacks : "no stacks: dotnet-stack says nothing";
    }
}
