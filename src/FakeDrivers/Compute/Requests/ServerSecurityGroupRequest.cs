namespace FakeDrivers.Compute;

/// <summary>The request of an operation on a server and one security group.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="NameOrId">The name or the id of the group.</param>
public sealed record ServerSecurityGroupRequest(string ServerId, string NameOrId);
