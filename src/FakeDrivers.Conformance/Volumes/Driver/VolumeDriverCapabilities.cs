using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

/// <summary>What a driver of <see cref="IVolumeDriver"/> may claim to support beyond what every one must.</summary>
public static class VolumeDriverCapabilities
{
    /// <summary>The backend has room for less than <see cref="VolumeDriverHarness.TooLargeGiB"/>, and tells how much is free.</summary>
    public const string Room = "room";

    /// <summary>The host that the driver runs on sees what the backend offers.</summary>
    public const string Discovery = "discovery";
}
