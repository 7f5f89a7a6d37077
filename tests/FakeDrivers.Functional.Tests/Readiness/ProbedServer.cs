namespace FakeDrivers.Functional.Tests;

/// <summary>A server as probes see it, whose log a test writes and whose ports a test has.</summary>
internal sealed class ProbedServer : IAsyncDisposable
{
    private readonly PlayedServer _played = new();

    public ProbedServer(params ServerPort[] ports)
    {
        Server = new(new ServerDefinition("api", ServerProgram.Executable("x")) { Ports = ports }, _played.Logs, null!);
        Probe = new(Server, text => text.Replace("{directory}", _played.PathOf(""), StringComparison.Ordinal).Replace("{name}", "api", StringComparison.Ordinal), 0);
    }

    public ServerProcess Server { get; }

    public ReadinessProbe Probe { get; init; }

    public LogCollector Logs => _played.Logs;

    public FakeDrivers.Worlds.FakeClock Clock => _played.Clock;

    public string PathOf(string name) => _played.PathOf(name);

    /// <summary>The server writes a line.</summary>
    public void Write(string line) => Logs.Add(LogSource.StandardOutput, line);

    public Task<ReadinessAnswer> AskAsync(Readiness readiness) => readiness.AskAsync(Probe, TestContext.Current.CancellationToken).Within();

    public ValueTask DisposeAsync() => _played.DisposeAsync();
}
