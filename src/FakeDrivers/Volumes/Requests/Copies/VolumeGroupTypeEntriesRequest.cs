namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.SetGroupSpecs"/>.</summary>
/// <param name="GroupTypeId">The id of the group type.</param>
/// <param name="Entries">The specs.</param>
public sealed record VolumeGroupTypeEntriesRequest(string GroupTypeId, IReadOnlyDictionary<string, string> Entries);
