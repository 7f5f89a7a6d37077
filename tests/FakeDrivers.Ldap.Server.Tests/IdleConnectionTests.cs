using System.Diagnostics;
using FakeDrivers.Tests.Ldap.Interop;

namespace FakeDrivers.Tests.Ldap;

public sealed class IdleConnectionTests
{
    private const int Connections = 10_000;

    [Fact]
    public async Task Ten_thousand_idle_connections_cost_no_threads()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var first = await wire.ConnectAsync();
        await first.CallAsync(WireWorld.Find("ann"));

        // Another process holds the other ends: one process may not have files enough for both.
        var script = $"ulimit -n $(ulimit -Hn); for i in $(seq {Connections}); do exec {{fd}}<>/dev/tcp/127.0.0.1/{wire.Server.Port} || break; done; echo $fd; read line";
        var start = new ProcessStartInfo(Programs.Find("bash"), ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var threads = Threads();
        using var clients = Process.Start(start)!;
        try
        {
            await clients.StandardOutput.ReadLineAsync(WireClient.Token);
            // The server takes connections in their order: once this one is served, all of them were taken.
            await using var last = await wire.ConnectAsync();
            await last.CallAsync(WireWorld.Find("bob"));

            wire.Server.ConnectionCount.Should().Be(Connections + 2);
            (Threads() - threads).Should().BeLessThan(50);
        }
        finally
        {
            clients.Kill();
        }
    }

    private static int Threads()
    {
        using var process = Process.GetCurrentProcess();
        return process.Threads.Count;
    }
}
