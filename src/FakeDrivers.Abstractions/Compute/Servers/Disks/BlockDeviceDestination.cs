namespace FakeDrivers.Compute;

/// <summary>Where a disk of a new server is.</summary>
/// <remarks>Source: Nova, <c>destination_type</c>.</remarks>
public enum BlockDeviceDestination
{
    /// <summary>On a volume of the volume service.</summary>
    Volume,

    /// <summary>On the host.</summary>
    Local,
}
