namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.GetServerInterface"/> and <see cref="ComputeOperations.DetachInterface"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="PortId">The id of the port.</param>
public sealed record ServerInterfaceReference(string ServerId, string PortId);
