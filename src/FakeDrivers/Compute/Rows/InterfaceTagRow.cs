namespace FakeDrivers.Compute;

/// <summary>The word by which a guest recognises an interface.</summary>
internal sealed record InterfaceTagRow(string PortId, string ServerId, string Tag);
