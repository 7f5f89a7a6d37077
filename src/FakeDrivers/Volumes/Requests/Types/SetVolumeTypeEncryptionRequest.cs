namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.SetTypeEncryption"/>.</summary>
/// <param name="TypeId">The id of the type.</param>
/// <param name="Encryption">How its volumes are encrypted; absent, not at all.</param>
public sealed record SetVolumeTypeEncryptionRequest(string TypeId, VolumeEncryption? Encryption);
