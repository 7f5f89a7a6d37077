namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.AttachVolume"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="Device">The device that the server shall see; absent or <c>auto</c>, the next free letter.</param>
public sealed record AttachServerVolumeRequest(string ServerId, string VolumeId, string? Device)
{
    /// <summary>Whether the volume is deleted together with the server instead of being freed.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool DeleteOnTermination { get; init; }

    /// <summary>Whether the server is to boot from it, which is refused.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsBootVolume { get; init; }

    /// <summary>A word by which the guest recognises the disk. Absent, none.</summary>
    public string? Tag { get; init; }
}
