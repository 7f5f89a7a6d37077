namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.AssociateQosSpecs"/> and <see cref="VolumeOperations.DisassociateQosSpecs"/>.</summary>
/// <param name="QosSpecsId">The id of the QoS specs.</param>
/// <param name="TypeId">The id of the type; absent, all that have them.</param>
public sealed record VolumeQosAssociationRequest(string QosSpecsId, string? TypeId);
