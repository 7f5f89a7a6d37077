using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using FakeDrivers.Functional;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Benchmarks;

/// <summary>The start of a server by the harness until it is ready, against the same server started as a bare process until it takes a connection.</summary>
public class FunctionalBenchmarks
{
    /// <summary>The argument that makes this program the server.</summary>
    public const string ServeArgument = "--serve";

    private const int Starts = 25;

    private static readonly string Self = typeof(FunctionalBenchmarks).Assembly.Location;

    private static readonly string Runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", "dotnet"));

    private static readonly ServerDefinition Definition = new("server", ServerProgram.Dll(Self))
    {
        Arguments = [ServeArgument, "{port}"],
        Ports = [ServerPort.Reserved()],
    };

    /// <summary>A bare process, and connections until one is taken.</summary>
    [Benchmark(Baseline = true)]
    public Task BareAsync() => BareStartAsync();

    /// <summary>A context, a server, its end and the context's.</summary>
    [Benchmark]
    public async Task HarnessAsync()
    {
        await using var context = FunctionalTestContext.Create();
        await (await context.StartAsync(Definition)).KillAsync();
    }

    /// <summary>The server: it listens, and takes connections until it is killed.</summary>
    internal static async Task ServeAsync(string port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
        listener.Start();
        while (true) (await listener.AcceptTcpClientAsync()).Dispose();
    }

    /// <summary>Lines of the quick run.</summary>
    internal static async Task PrintAsync(TextWriter output)
    {
        List<double> bare = [], harness = [], whole = [];
        for (var i = 0; i < Starts; i++)
        {
            bare.Add(await BareStartAsync());
            var (start, all) = await HarnessStartAsync();
            harness.Add(start);
            whole.Add(all);
        }

        var (own, with, end) = (Median(bare), Median(harness), Median(whole));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a server from its start to ready: {with:0.0} ms (baseline a bare process to its first connection {own:0.0} ms, ratio {with / own:0.###}; overhead {with - own:0.0} ms)"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a context with one server, from its beginning to its end: {end:0.0} ms (baseline a bare process to its first connection {own:0.0} ms, ratio {end / own:0.###})"));
    }

    private static async Task<double> BareStartAsync()
    {
        var port = FreePort();
        var begin = Stopwatch.GetTimestamp();
        using var process = SystemProcess.Start(new ProcessStartInfo(Runtime, ["exec", Self, ServeArgument, Text(port)]))!;
        while (!await TakesConnectionAsync(port))
        {
            if (process.HasExited) throw new InvalidOperationException($"The server ended with {process.ExitCode}.");
            await Task.Delay(1);
        }

        var time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        process.Kill();
        await process.WaitForExitAsync();
        return time;
    }

    private static async Task<(double Start, double Whole)> HarnessStartAsync()
    {
        var begin = Stopwatch.GetTimestamp();
        double start;
        await using (var context = FunctionalTestContext.Create())
        {
            var server = await context.StartAsync(Definition);
            start = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            await server.KillAsync();
        }

        return (start, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> TakesConnectionAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
