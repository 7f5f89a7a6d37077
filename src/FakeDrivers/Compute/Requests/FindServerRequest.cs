namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.FindServer"/>.</summary>
/// <param name="NameOrId">The id or the name to look for.</param>
public sealed record FindServerRequest(string NameOrId);
