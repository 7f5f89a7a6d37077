using BenchmarkDotNet.Attributes;

namespace FakeDrivers.Benchmarks;

/// <summary>What a test pays to begin.</summary>
[MemoryDiagnoser]
public class WorldBenchmarks
{
    [Benchmark(Baseline = true)]
    public object BareObject() => new();

    [Benchmark]
    public void NewWorld() => new FakeWorld().Dispose();

    [Benchmark]
    public void NewEmptyWorld() => new FakeWorld(new() { WorldSeed = WorldSeeds.Empty }).Dispose();
}
