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
        try
        {
            foreach (var address in Loopback.AddressesOf(family))
            {
                if (Bind(new(address, number)) is { } socket) sockets.Add(socket);
            }

            return sockets;
        }
        catch (Exception error)
        {
            foreach (var each in sockets) each.Dispose();
            if (error is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse or SocketError.AccessDenied }) return null;
            throw;
        }
    }

    /// <summary>A bound socket; nothing when the number is for the privileged, of whom the server may be one.</summary>
    private static Socket? Bind(IPEndPoint end)
    {
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            Bind(socket, end);
            return socket;
        }
        catch (Exception error)
        {
            socket.Dispose();
            if (!OperatingSystem.IsWindows() && error is SocketException { SocketErrorCode: SocketError.AccessDenied }) return null;
            throw;
        }
    }

    /// <summary>
    /// Binds a number so that nobody else can, although what is left of old connections does not count. .NET binds every socket with
    /// <c>SO_REUSEADDR</c>, which is right for the latter; on Linux two such sockets may have one number while neither listens, so that the option is
    /// taken back afterwards.
    /// </summary>
    private static void Bind(Socket socket, IPEndPoint end)
    {
        if (end.AddressFamily == AddressFamily.InterNetworkV6) socket.DualMode = false;
        socket.Bind(end);
        SetReuse(socket, false);
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
