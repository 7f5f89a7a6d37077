namespace FakeDrivers.Compute;

/// <summary>The password that a guest made for itself, encrypted, as it told the service.</summary>
internal sealed record GuestPasswordRow(string ServerId, string Password)
{
    /// <summary>Shows whose it is, and never the password.</summary>
    public override string ToString() => $"{nameof(GuestPasswordRow)} {{ ServerId = {ServerId} }}";
}
