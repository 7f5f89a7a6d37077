using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace FakeDrivers.Ldap;

/// <summary>Which server a <see cref="DirectoryLdapConnection"/> talks to, how, and as whom.</summary>
/// <remarks>Not thread-safe while it is being set up; a connection copies it when it is made.</remarks>
public sealed class LdapConnectionOptions
{
    /// <summary>The port of LDAP.</summary>
    public const int DefaultPort = 389;

    /// <summary>The port of LDAP over TLS.</summary>
    public const int DefaultTlsPort = 636;

    /// <summary>The name or address of the server.</summary>
    /// <value>The default is <c>localhost</c>.</value>
    public string Server { get; set; } = "localhost";

    /// <summary>The port of the server.</summary>
    /// <value>The default, <see langword="null"/>, is 636 with <see cref="LdapTransportSecurity.Tls"/> and 389 otherwise.</value>
    public int? Port { get; set; }

    /// <summary>How the connection is kept from eavesdroppers.</summary>
    /// <value>The default is <see cref="LdapTransportSecurity.None"/>.</value>
    public LdapTransportSecurity Security { get; set; }

    /// <summary>
    /// Server, port and security in one: <c>ldap://host:389</c> or <c>ldaps://host</c>. Setting it sets the others; <c>ldap</c> leaves
    /// <see cref="LdapTransportSecurity.StartTls"/> as it is.
    /// </summary>
    /// <exception cref="ArgumentException">The text is no such URL, or has a path or a query, which are not for a connection to say.</exception>
    public string Url
    {
        get
        {
            var host = Server.Contains(':', StringComparison.Ordinal) ? $"[{Server}]" : Server;
            return string.Create(CultureInfo.InvariantCulture, $"{(Security == LdapTransportSecurity.Tls ? "ldaps" : "ldap")}://{host}:{EffectivePort}");
        }

        set
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme is not ("ldap" or "ldaps") || uri.Host.Length == 0
                || uri.AbsolutePath.Length > 1 || uri.Query.Length > 0)
            {
                throw new ArgumentException($"'{value}' is not the URL of a server, such as ldap://host:389 or ldaps://host.", nameof(value));
            }

            var isTls = uri.Scheme == "ldaps";
            Server = uri.Host.Trim('[', ']');
            Port = uri.IsDefaultPort || uri.Port < 0 ? null : uri.Port;
            if (isTls) Security = LdapTransportSecurity.Tls;
            else if (Security == LdapTransportSecurity.Tls) Security = LdapTransportSecurity.None;
        }
    }

    /// <summary>Whom the connection is bound as before its first request; empty to stay anonymous until it is told otherwise.</summary>
    /// <value>The default is empty.</value>
    public string BindDn { get; set; } = string.Empty;

    /// <summary>The password for <see cref="BindDn"/>.</summary>
    /// <value>The default is empty.</value>
    public string Password { get; set; } = string.Empty;

    /// <summary>How long to wait for an answer before it is given up with <see cref="LdapResultCode.Timeout"/>.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A directory with the certificates of authorities, as PEM files, that vouch for the server; <see langword="null"/> for those of the
    /// system. Only on Linux and macOS. Where libldap is built with OpenSSL, the files are named by <c>openssl rehash</c>.
    /// </summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? TrustedCertificatesDirectory { get; set; }

    /// <summary>
    /// Says whether to trust the server's certificate; <see langword="null"/> to leave it to the system. Only on Windows: libldap, which the other
    /// systems use, has no such question.
    /// </summary>
    /// <value>The default is <see langword="null"/>.</value>
    public Func<X509Certificate2, bool>? ValidateServerCertificate { get; set; }

    internal int EffectivePort => Port ?? (Security == LdapTransportSecurity.Tls ? DefaultTlsPort : DefaultPort);

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">One of them makes no sense; the message names it.</exception>
    internal LdapConnectionOptions Checked()
    {
        if (string.IsNullOrWhiteSpace(Server) || Server.Contains(' ', StringComparison.Ordinal)) throw Wrong(nameof(Server), $"'{Server}' is not the name or address of a server");
        if (EffectivePort is < 1 or > 65535) throw Wrong(nameof(Port), string.Create(CultureInfo.InvariantCulture, $"{Port} is not a port from 1 to 65535"));
        if (!Enum.IsDefined(Security)) throw Wrong(nameof(Security), string.Create(CultureInfo.InvariantCulture, $"{(int)Security} is not a kind of security"));
        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromDays(20)) throw Wrong(nameof(Timeout), $"{Timeout} is not a time between 0 and 20 days");
        if (Password.Length > 0 && BindDn.Length == 0) throw Wrong(nameof(Password), "there is a password, but nobody to bind as (BindDn)");
        return (LdapConnectionOptions)MemberwiseClone();
    }

    private static ArgumentException Wrong(string option, string why) => new($"{nameof(LdapConnectionOptions)}.{option}: {why}.", option);
}
