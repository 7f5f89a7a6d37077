using System.Buffers.Binary;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace FakeDrivers.Ldap;

/// <summary>Who is at the other end of a connection, as far as the transport knows.</summary>
/// <param name="Address">Where the client is: an address and port, or <c>unix</c>.</param>
/// <param name="ExternalName">The name that SASL EXTERNAL gives it before any certificate: that of the process at the other end of a Unix domain socket, as slapd makes it.</param>
internal sealed record LdapPeer(string Address, string? ExternalName)
{
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;

    public static LdapPeer Of(ConnectionContext transport)
    {
        if (transport.RemoteEndPoint is not UnixDomainSocketEndPoint) return new(transport.RemoteEndPoint?.ToString() ?? "pipe", null);
        return new("unix", OperatingSystem.IsLinux() && transport.Features.Get<IConnectionSocketFeature>() is { } feature ? NameOf(feature.Socket) : null);
    }

    private static string? NameOf(Socket socket)
    {
        // struct ucred: process, user, group.
        Span<byte> credentials = stackalloc byte[12];
        if (socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials) != credentials.Length) return null;
        var user = Read(credentials[4..]);
        var group = Read(credentials[8..]);
        return FormattableString.Invariant($"gidNumber={group}+uidNumber={user},cn=peercred,cn=external,cn=auth");
    }

    private static int Read(ReadOnlySpan<byte> octets) =>
        BitConverter.IsLittleEndian ? BinaryPrimitives.ReadInt32LittleEndian(octets) : BinaryPrimitives.ReadInt32BigEndian(octets);
}
