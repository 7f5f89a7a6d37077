using System.Buffers.Binary;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace FakeDrivers.Ldap;

/// <summary>Who is at the other end of a connection, as far as the transport knows.</summary>
internal static class LdapPeer
{
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;

    /// <summary>Tells a connection who its client is. What goes through a Unix domain socket never leaves the machine, and its kernel knows both ends.</summary>
    public static void Describe(ConnectionContext transport, FakeLdapConnection connection)
    {
        if (transport.LocalEndPoint is not UnixDomainSocketEndPoint) return;
        connection.IsEncrypted = true;
        if (OperatingSystem.IsLinux() && transport.Features.Get<IConnectionSocketFeature>() is { } feature) connection.ExternalIdentity = NameOf(feature.Socket);
    }

    /// <summary>The name that slapd makes of the user and group of the process at the other end.</summary>
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
