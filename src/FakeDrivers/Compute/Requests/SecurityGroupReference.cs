namespace FakeDrivers.Compute;

/// <summary>The request of an operation that only names a security group.</summary>
/// <param name="SecurityGroupId">The id of the group.</param>
public sealed record SecurityGroupReference(string SecurityGroupId);
