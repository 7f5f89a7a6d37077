namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.GetVolumeType"/> and <see cref="VolumeOperations.DeleteType"/>.</summary>
/// <param name="TypeId">The id or name of the type.</param>
public sealed record VolumeTypeReference(string TypeId);
