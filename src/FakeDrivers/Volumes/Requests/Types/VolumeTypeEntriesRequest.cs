namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.SetExtraSpecs"/>.</summary>
/// <param name="TypeId">The id of the type.</param>
/// <param name="Entries">The extra specs.</param>
public sealed record VolumeTypeEntriesRequest(string TypeId, IReadOnlyDictionary<string, string> Entries);
