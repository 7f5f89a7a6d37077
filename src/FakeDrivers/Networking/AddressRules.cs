using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>Gives addresses of networks to servers and takes them back.</summary>
internal static class AddressRules
{
    /// <summary>The network with that id, else the one of that name; nothing when there is none or several.</summary>
    public static NetworkRow? Find(StateView view, string nameOrId) =>
        view.Find(NetworkTables.Networks, nameOrId)
        ?? (view.Where(NetworkTables.NetworksByName, nameOrId).Take(2).ToList() is [var only] ? only : null);

    /// <summary>Gives the lowest free address of a network away.</summary>
    /// <exception cref="CapacityExceededException">The network has none left.</exception>
    public static ServerAddress Allocate(Transaction tx, string networkId)
    {
        var network = tx.Find(NetworkTables.Networks, networkId) ?? throw NetworkErrors.NoNetwork(networkId);
        uint number;
        if (network.Returned.Count > 0)
        {
            number = network.Returned.Min;
            network = network with { Returned = network.Returned.Remove(number) };
        }
        else
        {
            number = network.Next <= network.Last ? network.Next : throw NetworkErrors.NoFreeAddress(network);
            network = network with { Next = number + 1 };
        }

        tx.Update(NetworkTables.Networks, network);
        return new() { NetworkName = network.Name, Address = Ipv4.ToText(number), MacAddress = MacOf(number) };
    }

    /// <summary>Takes an address back; does nothing when its network is gone.</summary>
    public static void Release(Transaction tx, ServerAddress address)
    {
        var number = Ipv4.Parse(address.Address);
        var network = tx.Where(NetworkTables.NetworksByName, address.NetworkName)
            .FirstOrDefault(network => number >= network.First && number <= network.Last);
        if (network is null) return;
        network = network with { Returned = network.Returned.Add(number) };

        // What came back last was never given away, as far as anybody can tell: a network without servers is as it was before the first.
        while (network.Returned.Contains(network.Next - 1))
        {
            network = network with { Next = network.Next - 1, Returned = network.Returned.Remove(network.Next - 1) };
        }

        tx.Update(NetworkTables.Networks, network);
    }

    // The prefix is that of the network service; the rest follows from the address, so that both are unique together.
    private static string MacOf(uint number) =>
        string.Create(CultureInfo.InvariantCulture, $"fa:16:{(number >> 24) & 0xFF:x2}:{(number >> 16) & 0xFF:x2}:{(number >> 8) & 0xFF:x2}:{number & 0xFF:x2}");
}
