namespace FakeDrivers.Volumes;

/// <summary>The request of an operation that only names a volume.</summary>
/// <param name="VolumeId">The id of the volume.</param>
public sealed record VolumeReference(string VolumeId);
