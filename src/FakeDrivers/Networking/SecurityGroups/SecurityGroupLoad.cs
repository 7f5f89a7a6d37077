namespace FakeDrivers.Networking;

/// <summary>How many ports carry a security group.</summary>
internal sealed record SecurityGroupLoad(string GroupId, int Ports);
