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

    /// <summary>
    /// Which directory is served: the name or URI of one of <see cref="FakeWorld.LdapDirectories"/>, such as <c>partners</c> or <c>ldap://partners</c>;
    /// empty for <see cref="FakeWorld.Ldap"/>.
    /// </summary>
    /// <value>The default is empty. The directory must be there already when the server starts.</value>
    public string Directory { get; set; } = string.Empty;

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

    /// <summary>
    /// How many requests of one connection may run at once; others wait. When 64 times as many wait, or such as are longer together than
    /// <see cref="MaxMessageSize"/>, further ones are refused with <see cref="LdapResultCode.Busy"/>. To abandon, cancel and unbind is obeyed at any time.
    /// </summary>
    /// <value>The default is 256.</value>
    public int MaxRequestsInFlight { get; set; } = 256;

    /// <summary>How long a TLS handshake may take until the connection is closed, in real time whatever the world's clock says.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan HandshakeTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The time that handshakes take.</summary>
    internal TimeProvider HandshakeTime { get; set; } = TimeProvider.System;

    /// <summary>Where every message is recorded, both ways; <see langword="null"/> to record none.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public LdapWireCapture? Capture { get; set; }

    internal FakeLdapServerOptions Copy() => (FakeLdapServerOptions)MemberwiseClone();

    /// <summary>What is wrong, a sentence each.</summary>
    internal IEnumerable<string> Validate()
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return $"{nameof(Name)} must not be empty.";
        if (Directory is null) yield return $"{nameof(Directory)} must not be null; leave it empty for the world's own.";
        if (Address is null) yield return $"{nameof(Address)} must be set.";
        if (Port is < 0 or > 65535) yield return $"{nameof(Port)} must be from 0 to 65535, but is {Port}.";
        if (LdapsPort is < 0 or > 65535) yield return $"{nameof(LdapsPort)} must be from 0 to 65535, but is {LdapsPort}.";
        if (MaxMessageSize < 128) yield return $"{nameof(MaxMessageSize)} must be at least 128, but is {MaxMessageSize}.";
        if (MaxRequestsInFlight < 1) yield return $"{nameof(MaxRequestsInFlight)} must be at least 1, but is {MaxRequestsInFlight}.";
        if (HandshakeTimeout <= TimeSpan.Zero || HandshakeTimeout > TimeSpan.FromDays(1)) yield return $"{nameof(HandshakeTimeout)} must be more than nothing and at most a day, but is {HandshakeTimeout:c}.";
        if (Certificate is { HasPrivateKey: false }) yield return $"{nameof(Certificate)} must have its private key.";
    }
}
