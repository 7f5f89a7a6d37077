namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.SetQosSpecs"/>.</summary>
/// <param name="QosSpecsId">The id of the QoS specs.</param>
/// <param name="Entries">The limits.</param>
public sealed record VolumeQosSpecsEntriesRequest(string QosSpecsId, IReadOnlyDictionary<string, string> Entries);
