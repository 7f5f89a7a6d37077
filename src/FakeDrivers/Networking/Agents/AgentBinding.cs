namespace FakeDrivers.Networking;

/// <summary>What an administrator said about an agent and a network or router: that it serves it, or that it does not.</summary>
internal sealed record AgentBinding(string AgentId, string ResourceId, bool IsServing);
