namespace FakeDrivers.Compute;

/// <summary>The request of an operation that only names a key pair.</summary>
/// <param name="Name">The name, which is the id.</param>
public sealed record KeyPairReference(string Name);
