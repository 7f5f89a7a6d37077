namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.RescueServer"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="ImageId">The id of the rescue image; absent, the image of the server.</param>
/// <param name="AdminPassword">The password; absent, the service makes one.</param>
public sealed record RescueServerRequest(string ServerId, string? ImageId, string? AdminPassword)
{
    /// <summary>Shows whose it is, and never the password.</summary>
    public override string ToString() => $"{nameof(RescueServerRequest)} {{ ServerId = {ServerId} }}";
}
