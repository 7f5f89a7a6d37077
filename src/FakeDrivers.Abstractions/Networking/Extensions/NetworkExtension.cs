namespace FakeDrivers.Networking;

/// <summary>Something that the network service can do beyond its core.</summary>
/// <param name="Alias">The name that clients ask for, such as <c>security-group</c>.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Description">What it is.</param>
public sealed record NetworkExtension(string Alias, string Name, string Description);
