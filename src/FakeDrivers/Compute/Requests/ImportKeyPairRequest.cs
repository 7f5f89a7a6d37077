namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.ImportKeyPair"/>.</summary>
/// <param name="Name">The name.</param>
/// <param name="PublicKey">The key in OpenSSH's one-line form.</param>
public sealed record ImportKeyPairRequest(string Name, string PublicKey);
