namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.AddServerTag"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="Tag">The tag.</param>
public sealed record ServerTagReference(string ServerId, string Tag);
