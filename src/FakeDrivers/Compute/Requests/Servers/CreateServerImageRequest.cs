namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.CreateServerImage"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="Name">The name of the image.</param>
public sealed record CreateServerImageRequest(string ServerId, string Name)
{
    /// <summary>Properties of the image, beside those that the service gives it.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> Properties { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
