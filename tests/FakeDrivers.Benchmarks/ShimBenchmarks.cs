using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using FakeDrivers.Execution;

namespace FakeDrivers.Benchmarks;

/// <summary>A call through a shim, and back, against a real program that does nothing: both are started as processes.</summary>
[MemoryDiagnoser]
public class ShimBenchmarks : IDisposable
{
    private static readonly string True = new[] { "/usr/bin/true", "/bin/true" }.First(File.Exists);

    private FakeWorld _world = null!;
    private CommandShims _shims = null!;

    /// <summary>Makes the shims.</summary>
    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _world = new(new() { CallLogCapacity = 1 });
        _world.Execute.When("git", "status").Replies("on branch main");
        _shims = await _world.Execute.CreateShimsAsync("git");
    }

    /// <summary>Ends them.</summary>
    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await _shims.DisposeAsync();
        Dispose();
    }

    /// <summary>Lets go of the world.</summary>
    public void Dispose()
    {
        _world.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The real program.</summary>
    [Benchmark(Baseline = true)]
    public int RealTrue() => Run(new(True, ["status"]));

    /// <summary>The shim.</summary>
    [Benchmark]
    public int Shim()
    {
        var start = new ProcessStartInfo(Path.Combine(_shims.Directory, "git"), ["status"]);
        _shims.Apply(start.Environment);
        return Run(start);
    }

    /// <summary>A line of the quick run.</summary>
    internal static async Task PrintAsync(TextWriter output)
    {
        using var benchmarks = new ShimBenchmarks();
        await benchmarks.SetUpAsync();
        var shim = Figure.Of(50, _ => benchmarks.Shim());
        var real = Figure.Of(50, _ => benchmarks.RealTrue());
        shim.Print(output, "a call through a shim", "/bin/true", real);
        await benchmarks.CleanUpAsync();
    }

    private static int Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}.");
    }
}
