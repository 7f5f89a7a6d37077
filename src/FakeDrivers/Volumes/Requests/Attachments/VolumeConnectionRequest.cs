namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.InitializeConnection"/> and <see cref="VolumeOperations.TerminateConnection"/>.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="Connector">The host.</param>
public sealed record VolumeConnectionRequest(string VolumeId, VolumeConnector Connector);
