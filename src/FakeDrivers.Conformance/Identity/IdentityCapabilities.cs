namespace FakeDrivers.Conformance.Identity;

/// <summary>What a driver of <c>IIdentityApi</c> may claim to support beyond what every one must.</summary>
public static class IdentityCapabilities
{
    /// <summary>Time can be moved by hours: <see cref="ConformanceHarness.AdvanceAsync"/> returns at once.</summary>
    public const string Clock = "clock";

    /// <summary>Tokens can be put into the store by their text: <see cref="IdentityHarness.StoreTokenAsync"/>.</summary>
    public const string TokenStore = "token-store";

    /// <summary>Circles of implied roles are refused, which Keystone takes and breaks when it reads.</summary>
    public const string NoCircles = "no-circles";
}
