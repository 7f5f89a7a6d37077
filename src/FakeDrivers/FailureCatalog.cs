using FakeDrivers.Volumes;

namespace FakeDrivers;

/// <summary>The errors that the ends of transitions tell from others, so that a world file can keep which one it is.</summary>
internal static class FailureCatalog
{
    /// <summary>By the name of the type: the error about the resource with an id.</summary>
    public static IReadOnlyDictionary<string, Func<string, DriverException>> All { get; } = new Dictionary<string, Func<string, DriverException>>
    {
        [nameof(VolumeIsBusyException)] = static volumeId => new VolumeIsBusyException(volumeId),
        [nameof(SnapshotIsBusyException)] = static snapshotId => new SnapshotIsBusyException(snapshotId),
    };
}
