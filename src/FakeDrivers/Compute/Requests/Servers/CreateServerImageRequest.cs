namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.CreateServerImage"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="Name">The name of the image.</param>
public sealed record CreateServerImageRequest(string ServerId, string Name);
