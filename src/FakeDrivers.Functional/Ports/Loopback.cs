using System.Net;

namespace FakeDrivers.Functional;

/// <summary>The loopback addresses.</summary>
internal static class Loopback
{
    /// <summary>How a server is told to listen, and a client to connect.</summary>
    public static string HostOf(LoopbackFamily family) => family switch
    {
        LoopbackFamily.IPv6 => "::1",
        LoopbackFamily.Both => "localhost",
        _ => "127.0.0.1",
    };

    /// <summary>The addresses themselves.</summary>
    public static IReadOnlyList<IPAddress> AddressesOf(LoopbackFamily family) => family switch
    {
        LoopbackFamily.IPv6 => [IPAddress.IPv6Loopback],
        LoopbackFamily.Both => [IPAddress.Loopback, IPAddress.IPv6Loopback],
        _ => [IPAddress.Loopback],
    };
}
