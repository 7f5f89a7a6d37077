namespace FakeDrivers.Compute;

/// <summary>The request of an operation that only names a flavor.</summary>
/// <param name="FlavorId">The id of the flavor.</param>
public sealed record FlavorReference(string FlavorId);
