namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.AcceptTransfer"/>.</summary>
/// <param name="TransferId">The id of the transfer.</param>
/// <param name="AuthKey">The key.</param>
public sealed record AcceptVolumeTransferRequest(string TransferId, string AuthKey);
