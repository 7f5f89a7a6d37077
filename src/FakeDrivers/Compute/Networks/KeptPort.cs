namespace FakeDrivers.Compute;

/// <summary>That a port was given to a server, and stays when the server goes.</summary>
internal sealed record KeptPort(string PortId, string ServerId);
