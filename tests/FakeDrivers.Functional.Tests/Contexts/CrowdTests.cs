using System.Globalization;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

public sealed class CrowdTests : IDisposable
{
    private const int AtOnce = 8;

    private readonly HostedRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Two_hundred_contexts_eight_at_a_time_clash_nowhere_and_leave_nothing()
    {
        var servers = Read(await RunAsync("one", 200));

        servers.Should().HaveCount(400);
        await MustBeFineAsync(servers);
    }

    [Fact]
    public async Task Two_test_hosts_that_run_contexts_at_once_clash_nowhere_and_leave_nothing()
    {
        var results = await Task.WhenAll(RunAsync("one", 8), RunAsync("two", 8));

        var servers = results.SelectMany(Read).ToList();
        servers.Should().HaveCount(32);
        servers.Select(server => Path.GetDirectoryName(server.Directory)).Distinct().Should().HaveCount(2, "each host has a directory of its own");
        await MustBeFineAsync(servers);
    }

    private static List<Served> Read(CommandResult result) =>
        [.. result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).Select(parts => new Served(parts[0], parts[1], parts[2], parts[3]))];

    private Task<CommandResult> RunAsync(string name, int contexts) => new ProcessExecutor().RunAsync(
        _run.Command("run-contexts", name, contexts.ToString(CultureInfo.InvariantCulture), AtOnce.ToString(CultureInfo.InvariantCulture)),
        TestContext.Current.CancellationToken);

    private async Task MustBeFineAsync(IReadOnlyList<Served> servers)
    {
        servers.Select(server => server.Answer).Should().OnlyHaveUniqueItems("each answered for itself");
        servers.Should().OnlyContain(server => server.Directory.StartsWith(_run.Root, StringComparison.Ordinal), "what is looked at below must be what was used");

        // What strangers do to a reserved port is theirs; among themselves contexts do not clash.
        var clashes = servers.SelectMany(server => server.Clashes.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"ports that strangers took: {clashes.Count}");
        clashes.Should().NotIntersectWith(servers.Select(server => server.Port));

        // The hosts have ended; their watchers delete after them.
        await Processes.UntilAsync(() => _run.Processes.Count == 0 && _run.Files.Count == 0);
    }

    private sealed record Served(string Directory, string Port, string Answer, string Clashes);
}
