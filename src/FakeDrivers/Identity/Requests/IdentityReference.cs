namespace FakeDrivers.Identity;

/// <summary>Names a resource of the identity service by its id.</summary>
/// <param name="Id">The id; the access key of an EC2 credential.</param>
public sealed record IdentityReference(string Id);
