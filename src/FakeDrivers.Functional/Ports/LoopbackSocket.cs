using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace FakeDrivers.Functional;

/// <summary>Binds sockets to the loopback addresses.</summary>
internal static class LoopbackSocket
{
    // Of Linux, where they are the same on every processor that .NET runs on.
    private const int SocketLevel = 1;
    private const int ReuseAddress = 2;

    /// <summary>Whether this machine has ::1.</summary>
    public static bool HasIPv6
    {
        get
        {
            if (!Socket.OSSupportsIPv6) return false;
            try
            {
                using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }
    }

    /// <summary>Binds a number on each address of a family; nothing when it is taken on one of them.</summary>
    public static IReadOnlyList<Socket>? TryBind(int number, LoopbackFamily family)
    {
        var sockets = new List<Socket>();
        foreach (var address in Loopback.AddressesOf(family))
        {
            if (TryBind(number, address) is { } socket)
            {
                sockets.Add(socket);
                continue;
            }

            foreach (var bound in sockets) bound.Dispose();
            return null;
        }

        return sockets;
    }

    /// <summary>
    /// Binds a number so that nobody else can, although what is left of old connections does not count. .NET binds every socket with
    /// <c>SO_REUSEADDR</c>, which is right for the latter; on Linux two such sockets may have one number while neither listens, so that the option is
    /// taken back afterwards.
    /// </summary>
    private static Socket? TryBind(int number, IPAddress address)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (address.AddressFamily == AddressFamily.InterNetworkV6) socket.DualMode = false;
            socket.Bind(new IPEndPoint(address, number));
            SetReuse(socket, false);
            return socket;
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            socket.Dispose();
            return null;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Makes a socket as its server would have bound it, since those of its connections are like it, and are what a later start finds.</summary>
    public static void MakeReusable(Socket socket) => SetReuse(socket, true);

    private static void SetReuse(Socket socket, bool value)
    {
        if (!OperatingSystem.IsLinux()) return;
        var number = value ? 1 : 0;
        socket.SetRawSocketOption(SocketLevel, ReuseAddress, MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));
    }
}
