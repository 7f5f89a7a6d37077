namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.SetServerTags"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="Tags">The tags.</param>
public sealed record ServerTagsRequest(string ServerId, IReadOnlyList<string> Tags);
