using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace FakeDrivers.Ldap;

/// <summary>How a <see cref="FakeLdapServer"/> listens. Read once, when it starts.</summary>
/// <remarks>Not thread-safe while it is being set up.</remarks>
public sealed class FakeLdapServerOptions
{
    /// <summary>The name of the server, where several serve one world: shown in texts.</summary>
    /// <value>The default is <c>ldap</c>.</value>
    public string Name { get; set; } = "ldap";

    /// <summary>The address to listen on.</summary>
    /// <value>The default is the loopback address 127.0.0.1, which other machines cannot reach.</value>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>The port for LDAP; 0 for a free one.</summary>
    /// <value>The default is 0.</value>
    public int Port { get; set; }

    /// <summary>The port for LDAPS, which is encrypted from the start; 0 for a free one, <see langword="null"/> for no LDAPS.</summary>
    /// <value>The default is 0.</value>
    public int? LdapsPort { get; set; } = 0;

    /// <summary>The path of a Unix domain socket; <see langword="null"/> for none. What is there already is replaced if it is a socket.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? UnixSocketPath { get; set; }

    /// <summary>Whether clients may go on encrypted with StartTLS (RFC 4511 section 4.14).</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool StartTls { get; set; } = true;

    /// <summary>The certificate, with its key; <see langword="null"/> for one that is made when the first client needs it.</summary>
    /// <value>The default is <see langword="null"/>. Clients must be told to trust <see cref="FakeLdapServer.Certificate"/>.</value>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>
    /// Whether clients are asked for a certificate. Any is taken, as a directory for tests has no authority of its own; the SASL mechanism EXTERNAL
    /// makes its subject the client's identity.
    /// </summary>
    /// <value>The default is <see langword="true"/>; none need be shown.</value>
    public bool AskForClientCertificate { get; set; } = true;

    /// <summary>How many octets a message may have; a longer one ends the connection.</summary>
    /// <value>The default is 16 MiB.</value>
    public int MaxMessageSize { get; set; } = 16 * 1024 * 1024;

    /// <summary>How many requests of one connection may run or wait; while there are so many, nothing more is read from it.</summary>
    /// <value>The default is 256.</value>
    public int MaxRequestsInFlight { get; set; } = 256;

    /// <summary>Where every message is recorded, both ways; <see langword="null"/> to record none.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public LdapWireCapture? Capture { get; set; }

    internal FakeLdapServerOptions Copy() => (FakeLdapServerOptions)MemberwiseClone();

    /// <summary>What is wrong, a sentence each.</summary>
    internal IEnumerable<string> Validate()
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return $"{nameof(Name)} must not be empty.";
        if (Address is null) yield return $"{nameof(Address)} must be set.";
        if (Port is < 0 or > 65535) yield return $"{nameof(Port)} must be from 0 to 65535, but is {Port}.";
        if (LdapsPort is < 0 or > 65535) yield return $"{nameof(LdapsPort)} must be from 0 to 65535, but is {LdapsPort}.";
        if (MaxMessageSize < 128) yield return $"{nameof(MaxMessageSize)} must be at least 128, but is {MaxMessageSize}.";
        if (MaxRequestsInFlight < 1) yield return $"{nameof(MaxRequestsInFlight)} must be at least 1, but is {MaxRequestsInFlight}.";
        if (Certificate is { HasPrivateKey: false }) yield return $"{nameof(Certificate)} must have its private key.";
    }
}
