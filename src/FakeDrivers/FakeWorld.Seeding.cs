using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers;

/// <content>What a world starts with.</content>
public sealed partial class FakeWorld
{
    // States never change, so that worlds which begin alike can begin with the very same one.
    private static readonly PreparedStates Prepared = new();

    private void LayDown(FakeWorldOptions options)
    {
        if (KeyOf(options) is { } key) _kernel.LayDown(RequestContext.Admin, Prepared, key, transaction => LayDownSeed(transaction, options.WorldSeed));
        else _kernel.LayDown(RequestContext.Admin, transaction => LayDownSeed(transaction, options.WorldSeed));
        if (options.Images.Initial.Count == 0 && options.Flavors.Count == 0) return;
        _kernel.LayDown(RequestContext.Admin, transaction =>
        {
            foreach (var image in options.Images.Initial)
            {
                ImageRows.Put(transaction, image.CreatedAt == default ? image with { CreatedAt = transaction.Now, UpdatedAt = transaction.Now } : image);
            }

            foreach (var flavor in options.Flavors) transaction.Put(ComputeTables.Flavors, flavor);
        });
    }

    private static void LayDownSeed(Transaction transaction, WorldSeed seed)
    {
        VolumeDefaults.Seed(transaction);
        ComputeRules.SeedHosts(transaction, seed.Hosts);
        seed.LayDown(transaction);
    }

    /// <summary>All that the first state follows from; nothing for a world whose state nobody else will want: large, or begun at an instant of its own.</summary>
    private object? KeyOf(FakeWorldOptions options)
    {
        if (_kernel.Time is not FakeClock || options.WorldSeed.Hosts is not null) return null;
        return (
            options.WorldSeed, options.RandomSeed, _kernel.Now,
            VolumeDefaults.KeyOf(options.Volumes), ComputeDefaults.KeyOf(options.Compute), NetworkDefaults.KeyOf(options.Networking));
    }
}
