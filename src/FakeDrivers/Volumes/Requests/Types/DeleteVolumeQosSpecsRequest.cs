namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.DeleteQosSpecs"/>.</summary>
/// <param name="QosSpecsId">The id of the QoS specs.</param>
/// <param name="Force">Whether to take them from the types that have them.</param>
public sealed record DeleteVolumeQosSpecsRequest(string QosSpecsId, bool Force);
