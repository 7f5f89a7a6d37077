namespace FakeDrivers.Compute;

/// <summary>What a disk of a new server is made from.</summary>
/// <remarks>Source: Nova, <c>source_type</c>.</remarks>
public enum BlockDeviceSource
{
    /// <summary>An existing volume, which it becomes.</summary>
    Volume,

    /// <summary>An image.</summary>
    Image,

    /// <summary>A snapshot of a volume.</summary>
    Snapshot,

    /// <summary>Nothing: it is empty.</summary>
    Blank,
}
