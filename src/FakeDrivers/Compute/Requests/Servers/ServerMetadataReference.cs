namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.DeleteMetadataItem"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="Key">The key of the item.</param>
public sealed record ServerMetadataReference(string ServerId, string Key);
