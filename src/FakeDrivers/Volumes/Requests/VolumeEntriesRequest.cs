namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.SetMetadata"/> and <see cref="VolumeOperations.SetImageMetadata"/>.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="Entries">The entries.</param>
public sealed record VolumeEntriesRequest(string VolumeId, IReadOnlyDictionary<string, string> Entries);
