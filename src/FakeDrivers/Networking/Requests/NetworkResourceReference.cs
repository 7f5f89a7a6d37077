namespace FakeDrivers.Networking;

/// <summary>What an operation about one resource of the network service is asked with.</summary>
/// <param name="Id">The id of the resource.</param>
public sealed record NetworkResourceReference(string Id);
