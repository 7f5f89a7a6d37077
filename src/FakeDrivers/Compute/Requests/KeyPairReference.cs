namespace FakeDrivers.Compute;

/// <summary>The request of an operation that only names a key pair.</summary>
/// <param name="Name">The name, which is the id.</param>
/// <param name="UserId">The id of the user who owns it; absent, the caller.</param>
public sealed record KeyPairReference(string Name, string? UserId = null);
