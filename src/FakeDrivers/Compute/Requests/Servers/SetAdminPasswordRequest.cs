namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.SetAdminPassword"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="AdminPassword">The password.</param>
public sealed record SetAdminPasswordRequest(string ServerId, string AdminPassword)
{
    /// <summary>Shows whose it is, and never the password.</summary>
    public override string ToString() => $"{nameof(SetAdminPasswordRequest)} {{ ServerId = {ServerId} }}";
}
