using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The networks and security groups that a world starts with.</summary>
internal static class NetworkDefaults
{
    public const string NetworkName = "private";

    // 10.0.0.0/8: room for sixteen million servers. The first address is the gateway's, the second the address service's.
    private const uint Range = 10u << 24;

    public static void Seed(Transaction transaction)
    {
        transaction.Add(NetworkTables.Networks, new NetworkRow
        {
            Id = transaction.NewId("network", NetworkName),
            Name = NetworkName,
            First = Range + 3,
            Last = Range + 0xFF_FFFE,
            Next = Range + 3,
        });
        SecurityGroupRules.EnsureDefault(transaction, transaction.Caller.ProjectId);
    }
}
