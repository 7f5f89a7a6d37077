using System.Globalization;
using System.Net;

namespace FakeDrivers.Functional;

/// <summary>Gathers what is known of a server that failed, for the message.</summary>
/// <param name="server">The server.</param>
/// <param name="context">Its context.</param>
internal sealed class ServerFailure(ServerProcess server, FunctionalTestContext context)
{
    /// <summary>What was started.</summary>
    public SupervisedStart? Start { get; init; }

    /// <summary>What was filled in.</summary>
    public RenderedServer? Rendered { get; init; }

    /// <summary>The program ended when it should not have, or otherwise than it should have.</summary>
    public ServerExitedException Exited(int exitCode, string problem, IReadOnlyList<FailedWait> waits) =>
        new(server.Name, exitCode, FailureText.Of(Facts(problem, waits) with { ExitCode = exitCode }));

    /// <summary>The program did not end.</summary>
    public ServerNotReadyException StillRuns(TimeSpan waited, string problem) => new(server.Name, waited, FailureText.Of(Facts(problem, [])));

    /// <summary>A line did not come.</summary>
    public ServerNotReadyException NoLine(TimeSpan waited, string pattern) => new(
        server.Name,
        waited,
        FailureText.Of(Facts(string.Create(CultureInfo.InvariantCulture, $"wrote no line within {waited.TotalSeconds:0.###} s that fits {pattern}"), [])));

    /// <summary>The server was not ready in time. It is looked at first.</summary>
    public async Task<ServerNotReadyException> NotReadyAsync(
        string problem, TimeSpan waited, IReadOnlyList<FailedWait> waits, IReadOnlyList<int> members, CancellationToken cancellationToken)
    {
        var directory = Path.Combine(context.DiagnosticsDirectory, server.Name);
        var found = await DiagnosticRunner.ExamineAsync(context.Options.Diagnostics, server, directory, cancellationToken).ConfigureAwait(false);
        var facts = Facts(problem, waits) with
        {
            Diagnostics = found,
            ProcessState = server.Pid is { } pid ? LinuxStatus.Of(pid) : null,
            Listening = ListeningSockets.AreKnown ? [.. ListeningSockets.Of(members).Select(socket => new IPEndPoint(socket.Address, socket.Port).ToString())] : null,
        };
        return new(server.Name, waited, FailureText.Of(facts));
    }

    /// <summary>Other processes have its ports.</summary>
    public PortClashException Clash(PortClash clash, int tries) => new(
        server.Name,
        clash.Port.Number,
        clash.Owner?.Id,
        FailureText.Of(Facts(string.Create(CultureInfo.InvariantCulture, $"cannot have its port {clash.Port.Number}, in {tries} of its tries: {clash.Evidence}"), [])));

    private FailureFacts Facts(string problem, IReadOnlyList<FailedWait> waits) => new()
    {
        Server = server.Name,
        Problem = problem,
        WaitedFor = waits,
        Pid = server.Pid,
        ExitCode = server.ExitCode,
        Start = Start,
        Environment = Rendered?.Environment.Where(variable => variable.Value is not null).ToDictionary(variable => variable.Key, variable => variable.Value ?? "") ?? [],
        ConfigText = server.ConfigText,
        Log = LogTail.Of(server.Name, server.Logs, context.Options.ShownLogLines),
        OtherLogs = [.. context.Servers.Where(other => other != server && other.Logs.Count > 0).Select(other => LogTail.Of(other.Name, other.Logs, context.Options.ShownLogLines))],
        Directory = context.Directory,
        KeptDirectory = context.Options.Keep == KeepDirectory.Never ? null : context.KeptPath,
        Secrets = new(Rendered?.Secrets ?? []),
    };
}
