namespace FakeDrivers.Networking;

/// <summary>What an operation about a part of a resource is asked with: a rule of a policy, a port forwarding of a floating IP.</summary>
/// <param name="ParentId">The id of the resource.</param>
/// <param name="Id">The id of its part.</param>
public sealed record NetworkChildReference(string ParentId, string Id);
