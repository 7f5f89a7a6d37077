using System.Net;

namespace FakeDrivers.Functional;

/// <summary>A socket that takes connections.</summary>
/// <param name="Address">The address on which it does.</param>
/// <param name="Port">The port.</param>
/// <param name="Inode">The number by which the files of processes refer to it.</param>
internal readonly record struct ListeningSocket(IPAddress Address, int Port, long Inode)
{
    /// <summary>Whether it takes, or could take, connections to a loopback address of the family.</summary>
    public bool IsOn(LoopbackFamily family)
    {
        if (Address.Equals(IPAddress.IPv6Any)) return true;
        var address = Address.IsIPv4MappedToIPv6 ? Address.MapToIPv4() : Address;
        var isFour = address.Equals(IPAddress.Any) || address.Equals(IPAddress.Loopback);
        var isSix = address.Equals(IPAddress.IPv6Loopback);
        return family switch
        {
            LoopbackFamily.IPv4 => isFour,
            LoopbackFamily.IPv6 => isSix,
            _ => isFour || isSix,
        };
    }

    /// <summary>The address and the port: "127.0.0.1:5000".</summary>
    public override string ToString() => new IPEndPoint(Address, Port).ToString();
}
