namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.Find"/>.</summary>
/// <param name="Name">The name to look for.</param>
public sealed record FindVolumeRequest(string Name);
