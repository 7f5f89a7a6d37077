using System.Globalization;
using BenchmarkDotNet.Attributes;
using FakeDrivers.Volumes;

namespace FakeDrivers.Benchmarks;

/// <summary>Reads and writes through the gate against a bare ImmutableDictionary.</summary>
[MemoryDiagnoser]
public class VolumeBenchmarks
{
    private Populated _populated = null!;
    private int _next;

    [Params(1_000, 100_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync() => _populated = await Populated.CreateAsync(Rows);

    [GlobalCleanup]
    public void CleanUp() => _populated.Dispose();

    [Benchmark(Baseline = true)]
    public Volume BareImmutableDictionary() => _populated.Immutable[NextId()];

    [Benchmark]
    public Volume BareConcurrentDictionary() => _populated.Concurrent[NextId()];

    [Benchmark]
    public Task<Volume> Read() => _populated.World.Volumes.GetVolumeAsync(NextId());

    [Benchmark]
    public Task<Volume> Write() => _populated.World.Volumes.UpdateVolumeAsync(
        new() { VolumeId = NextId(), Description = _next.ToString(CultureInfo.InvariantCulture) });

    [Benchmark]
    public void Fork() => _populated.World.Fork().Dispose();

    private string NextId() => _populated.Ids[_next++ % _populated.Ids.Length];
}
