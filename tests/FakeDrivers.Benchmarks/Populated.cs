using System.Collections.Concurrent;
using System.Collections.Immutable;
using FakeDrivers.Volumes;

namespace FakeDrivers.Benchmarks;

/// <summary>A world with so many volumes, and the bare dictionaries that hold the same: what every figure is measured against.</summary>
internal sealed class Populated : IDisposable
{
    private Populated(FakeWorld world, string[] ids, ImmutableDictionary<string, Volume> immutable, ConcurrentDictionary<string, Volume> concurrent)
    {
        World = world;
        Ids = ids;
        Immutable = immutable;
        Concurrent = concurrent;
    }

    public FakeWorld World { get; }

    public string[] Ids { get; }

    public ImmutableDictionary<string, Volume> Immutable { get; set; }

    public ConcurrentDictionary<string, Volume> Concurrent { get; }

    public static async Task<Populated> CreateAsync(int rows)
    {
        var world = new FakeWorld();
        await world.Volumes.UpdateQuotaAsync(new() { ProjectId = RequestContext.Admin.ProjectId, Volumes = -1, TotalGiB = -1 });
        var ids = new string[rows];
        for (var i = 0; i < rows; i++)
        {
            // A name each, so that ids do not lean on counts of one name.
            var volume = await world.Volumes.CreateVolumeAsync(new() { Name = $"volume-{i}", SizeGiB = 1 });
            ids[i] = volume.Id;
        }

        var immutable = ImmutableDictionary.CreateBuilder<string, Volume>(StringComparer.Ordinal);
        var concurrent = new ConcurrentDictionary<string, Volume>(StringComparer.Ordinal);
        await foreach (var volume in world.Volumes.ListVolumesAsync())
        {
            immutable[volume.Id] = volume;
            concurrent[volume.Id] = volume;
        }

        // In the order of creation look-ups would find their neighbours in the cache.
        new Random(7).Shuffle(ids);
        return new(world, ids, immutable.ToImmutable(), concurrent);
    }

    public void Dispose() => World.Dispose();
}
