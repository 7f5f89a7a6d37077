namespace FakeDrivers.Volumes;

/// <summary>A zone that volumes can be in.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsAvailable">Whether a service that keeps volumes there is enabled. Upstream: <c>zoneState.available</c>.</param>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /os-availability-zone</c>.</remarks>
public sealed record VolumeAvailabilityZone(string Name, bool IsAvailable);
