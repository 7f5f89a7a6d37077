namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.Find"/>.</summary>
/// <param name="NameOrId">The id or the name to look for.</param>
public sealed record FindVolumeRequest(string NameOrId);
