using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>
/// Test data. It is there when a method returns, whatever time operations take and whatever faults there are, and no call tells of it; the rules
/// are those of the service, and what breaks one is refused with that rule's error and changes nothing.
/// </content>
public sealed partial class FakeVolumeApi
{
    /// <summary>Puts a volume into the world: available and of 1 GiB, unless the seed says otherwise.</summary>
    /// <param name="change">Gives the seed with what differs; by default nothing does.</param>
    /// <param name="force">
    /// Lets a volume in that could not have come about: past the limits of its project, and in a status that nothing leads to; its metadata
    /// <c>fakedrivers_forced</c> then says so. What it refers to must exist all the same.
    /// </param>
    /// <returns>The volume.</returns>
    /// <exception cref="DriverException">A rule of the service refuses it: a type that does not exist, a quota that is full…</exception>
    /// <exception cref="FakeDriversException">It cannot be brought into its status, or would be made later than now.</exception>
    /// <example><c>var disk = world.Volumes.SeedVolume(v => v with { SizeGiB = 10, Status = VolumeStatus.Error });</c></example>
    public Volume SeedVolume(Func<VolumeSeed, VolumeSeed>? change = null, bool force = false)
    {
        var seed = SeedRules.Changed("volume", new VolumeSeed(), change);
        return _gate.Seed(seed.ProjectId, seed.UserId, tx => VolumeRules.SeedVolume(tx, seed, force));
    }

    /// <summary>Puts several volumes into the world, all of them or none.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="change">Gives the seed of each with what differs; by default nothing does.</param>
    /// <param name="force">As for <see cref="SeedVolume"/>.</param>
    /// <returns>The volumes in the order in which they were made.</returns>
    /// <exception cref="DriverException">A rule of the service refuses one: a quota that is full, for example.</exception>
    /// <exception cref="FakeDriversException">One cannot be brought into its status, or would be made later than now.</exception>
    public IReadOnlyList<Volume> SeedVolumes(int count, Func<VolumeSeed, VolumeSeed>? change = null, bool force = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var seed = SeedRules.Changed("volume", new VolumeSeed(), change);
        return _gate.Seed<IReadOnlyList<Volume>>(
            seed.ProjectId, seed.UserId, tx => [.. Enumerable.Range(0, count).Select(_ => VolumeRules.SeedVolume(tx, seed, force)).ToArray()]);
    }

    /// <summary>
    /// Puts a volume into each of the projects <c>fake</c>, <c>superfake</c> and <c>superduperfake</c>: to see that nobody is shown another's, and
    /// that an administrator is shown all.
    /// </summary>
    /// <returns>The volumes, named <c>volume100</c>, <c>volume101</c> and <c>volume102</c>.</returns>
    /// <exception cref="DriverException">A rule of the service refuses one.</exception>
    public IReadOnlyList<Volume> SeedVolumesOfThreeProjects() =>
    [
        SeedVolume(static seed => seed with { Name = "volume100", ProjectId = "fake" }),
        SeedVolume(static seed => seed with { Name = "volume101", ProjectId = "superfake" }),
        SeedVolume(static seed => seed with { Name = "volume102", ProjectId = "superduperfake" }),
    ];

    /// <summary>Puts a snapshot into the world: available, of a volume that is there or is seeded with it.</summary>
    /// <param name="change">Gives the seed with what differs; by default nothing does.</param>
    /// <param name="force">As for <see cref="SeedVolume"/>.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="DriverException">A rule of the service refuses it: a volume that does not exist, a quota that is full…</exception>
    /// <exception cref="FakeDriversException">It cannot be brought into its status, or would be taken later than now.</exception>
    public VolumeSnapshot SeedSnapshot(Func<VolumeSnapshotSeed, VolumeSnapshotSeed>? change = null, bool force = false)
    {
        var seed = SeedRules.Changed("snapshot", new VolumeSnapshotSeed(), change);
        var volume = seed.VolumeId is { } id ? VolumeTables.Volumes.In(_gate.Kernel.State, id) : null;
        return _gate.Seed(volume?.ProjectId, volume?.UserId, tx => VolumeRules.SeedSnapshot(tx, seed, force));
    }

    /// <summary>Sets the limits of a project so that exactly so much more fits into them.</summary>
    /// <param name="headroom">How much more.</param>
    /// <param name="projectId">The project; by default the caller's.</param>
    /// <returns>The limits as they are now.</returns>
    /// <exception cref="InvalidRequestException">A limit would be below -1.</exception>
    /// <example><c>world.Volumes.SetHeadroom(new() { TotalGiB = 5 });</c>: 5 GiB fit, and not one more.</example>
    public VolumeQuota SetHeadroom(VolumeHeadroom headroom, string? projectId = null)
    {
        ArgumentNullException.ThrowIfNull(headroom);
        return _gate.Seed(projectId, null, tx => VolumeRules.SetHeadroom(tx, headroom));
    }
}
