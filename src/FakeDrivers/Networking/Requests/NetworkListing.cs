namespace FakeDrivers.Networking;

/// <summary>What a listing without a query is asked with.</summary>
public sealed record NetworkListing
{
    private NetworkListing()
    {
    }

    /// <summary>The only one.</summary>
    public static NetworkListing All { get; } = new();
}
