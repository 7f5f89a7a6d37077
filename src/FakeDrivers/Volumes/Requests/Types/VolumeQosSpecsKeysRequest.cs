namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.UnsetQosSpecs"/>.</summary>
/// <param name="QosSpecsId">The id of the QoS specs.</param>
/// <param name="Keys">The keys of the limits.</param>
public sealed record VolumeQosSpecsKeysRequest(string QosSpecsId, IReadOnlyList<string> Keys);
