namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.GetTransfer"/> and <see cref="VolumeOperations.DeleteTransfer"/>.</summary>
/// <param name="TransferId">The id of the transfer.</param>
public sealed record VolumeTransferReference(string TransferId);
