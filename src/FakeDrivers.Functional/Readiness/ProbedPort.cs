using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional;

/// <summary>The port of a probe, and connections to it.</summary>
internal static class ProbedPort
{
    /// <summary>The port of that name, or the first one.</summary>
    public static ServerPort Of(ReadinessProbe probe, string? name)
    {
        var ports = probe.Server.Definition.Ports;
        return name is null ? ports[0] : ports.First(port => port.Name == name);
    }

    /// <summary>Where the port is; a port of both families is in two places.</summary>
    public static IReadOnlyList<EndPoint> EndsOf(ReadinessProbe probe, string? name)
    {
        var port = Of(probe, name);
        if (port.Mode == PortMode.UnixSocket) return [new UnixDomainSocketEndPoint(probe.PathOf(port.File ?? string.Empty))];
        var number = probe.Server.Ports[port.Name];
        return [.. Loopback.AddressesOf(port.Family).Select(address => new IPEndPoint(address, number))];
    }

    /// <summary>Connects.</summary>
    /// <exception cref="SocketException">That failed.</exception>
    public static async Task<Socket> ConnectAsync(EndPoint end, CancellationToken cancellationToken)
    {
        var isUnix = end is UnixDomainSocketEndPoint;
        var socket = new Socket(end.AddressFamily, SocketType.Stream, isUnix ? ProtocolType.Unspecified : ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(end, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Why a connection failed: "127.0.0.1:5000: connection refused".</summary>
    public static string Describe(EndPoint end, SocketException error) => $"{end}: {error.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "connection refused",
        SocketError.AddressNotAvailable when end is UnixDomainSocketEndPoint => "no such file",
        _ => error.Message,
    }}";
}
