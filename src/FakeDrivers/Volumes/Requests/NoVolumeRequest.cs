namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.GetDefaultType"/>.</summary>
public sealed record NoVolumeRequest;
