namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.SetMetadataItems"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="Items">The items.</param>
public sealed record ServerMetadataRequest(string ServerId, IReadOnlyDictionary<string, string> Items);
