using System.Collections.Concurrent;
using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace FakeDrivers.Benchmarks;

/// <summary>What a test pays to begin.</summary>
[MemoryDiagnoser]
public class WorldBenchmarks
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 16).Select(i => $"row-{i}")];

    [Benchmark(Baseline = true)]
    public object BareObject() => new();

    [Benchmark]
    public void NewWorld() => new FakeWorld().Dispose();

    [Benchmark]
    public void NewEmptyWorld() => new FakeWorld(WorldSeeds.Empty).Dispose();

    [Benchmark]
    public void NewDevStack() => new FakeWorld(WorldSeeds.DevStack).Dispose();

    /// <summary>The lines of the quick run.</summary>
    internal static void Print(TextWriter output)
    {
        var bare = Figure.Of(2_000, static _ =>
        {
            var dictionary = new ConcurrentDictionary<string, string>();
            for (var i = 0; i < Names.Length; i++) dictionary[Names[i]] = Names[i];
        });
        Print(output, "new world, default data", bare, static _ => new FakeWorld().Dispose());
        Print(output, "new world, empty", bare, static _ => new FakeWorld(WorldSeeds.Empty).Dispose());
        Print(output, "new world, DevStack", bare, static _ => new FakeWorld(WorldSeeds.DevStack).Dispose());

        // A random seed that nobody had: all is laid down anew.
        var next = 1L;
        Print(output, "new world, default data, the first of its random seed", bare, _ => new FakeWorld(new FakeWorldOptions { RandomSeed = ++next }).Dispose());
        Print(output, "new world, DevStack, the first of its random seed", bare, _ => new FakeWorld(new FakeWorldOptions { RandomSeed = ++next, WorldSeed = WorldSeeds.DevStack }).Dispose());

        using var world = new FakeWorld();
        Print(output, "fork, default data", bare, _ => world.Fork().Dispose());
        using var large = new FakeWorld(WorldSeeds.Large(10, 10_000));
        Print(output, "fork, 10,000 servers with ports and volumes", bare, _ => large.Fork().Dispose());
        Print(output, "seeded server, in a fork of its own, fork included", bare, _ =>
        {
            using var fork = world.Fork();
            fork.Compute.SeedServer();
        });
    }

    private static void Print(TextWriter output, string name, Figure bare, Action<int> make)
    {
        var figure = Figure.Of(2_000, make);
        figure.Print(output, name, $"ConcurrentDictionary of {Names.Length}", bare);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, processor time, collections included: {Processor(make) / 1000:0.00} us"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, allocated: {figure.Bytes:0} B (baseline {bare.Bytes:0} B, ratio {figure.Bytes / bare.Bytes:0.0})"));
    }

    // What other work on the machine does not change.
    private static double Processor(Action<int> make)
    {
        const int Calls = 20_000;
        var before = Environment.CpuUsage.UserTime;
        for (var i = 0; i < Calls; i++) make(i);
        return (Environment.CpuUsage.UserTime - before).TotalNanoseconds / Calls;
    }
}
