namespace FakeDrivers.Volumes;

/// <summary>A transfer, with what its key comes to, so that no state or snapshot tells the key.</summary>
/// <param name="Transfer">What its project may see.</param>
/// <param name="Salt">What is hashed with the key.</param>
/// <param name="KeyHash">The hash.</param>
internal sealed record TransferRow(VolumeTransfer Transfer, string Salt, string KeyHash);
