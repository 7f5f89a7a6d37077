namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.GetQosSpecs"/>.</summary>
/// <param name="QosSpecsId">The id of the QoS specs.</param>
public sealed record VolumeQosSpecsReference(string QosSpecsId);
