using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>An LDAP URL, as referrals have it: RFC 4516. <c>ldap://host:389/dc=example,dc=com?cn,mail?sub?(uid=ann)</c>.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Parts that the URL leaves out are <see langword="null"/>, for a referral without a
/// name or a scope means those of the request (RFC 4511 section 4.1.10).
/// </remarks>
public sealed record LdapUrl
{
    private readonly ValueList<string> _attributes = ValueList<string>.Empty;
    private readonly ValueList<LdapUrlExtension> _extensions = ValueList<LdapUrlExtension>.Empty;

    /// <summary><c>ldap</c>, or, beyond the RFC but in common use, <c>ldaps</c> (TLS) and <c>ldapi</c> (a Unix domain socket).</summary>
    /// <value>The default is <c>ldap</c>.</value>
    public string Scheme { get; init; } = "ldap";

    /// <summary>The host's name or address, without brackets; with <c>ldapi</c> the socket's path. Empty for a host of the client's choice.</summary>
    /// <value>The default is empty.</value>
    public string Host { get; init; } = string.Empty;

    /// <summary>The port; <see langword="null"/> for that of the scheme. See <see cref="EffectivePort"/>.</summary>
    public int? Port { get; init; }

    /// <summary>The distinguished name; <see langword="null"/> when the URL has none, which differs from the empty name.</summary>
    public string? Dn { get; init; }

    /// <summary>The attributes. Copied when set.</summary>
    /// <value>The default is an empty list: all user attributes.</value>
    public IReadOnlyList<string> Attributes
    {
        get => _attributes;
        init => _attributes = ValueList<string>.From(value);
    }

    /// <summary>The scope; <see langword="null"/> when the URL has none, which for a search of its own means the base.</summary>
    public LdapSearchScope? Scope { get; init; }

    /// <summary>The filter; <see langword="null"/> when the URL has none, which for a search of its own means every entry.</summary>
    public LdapFilter? Filter { get; init; }

    /// <summary>The extensions. Copied when set.</summary>
    public IReadOnlyList<LdapUrlExtension> Extensions
    {
        get => _extensions;
        init => _extensions = ValueList<LdapUrlExtension>.From(value);
    }

    /// <summary>The port in use: <see cref="Port"/>, else 636 for <c>ldaps</c> and 389 otherwise.</summary>
    public int EffectivePort => Port ?? (Scheme == "ldaps" ? 636 : 389);

    /// <summary>Reads a URL.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The URL.</returns>
    /// <exception cref="LdapException">The text is no LDAP URL (<see cref="LdapResultCode.ParamError"/>); the message shows where.</exception>
    public static LdapUrl Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new LdapUrlParser(text);
        return parser.Parse() ?? throw new LdapException(LdapResultCode.ParamError, parser.Error);
    }

    /// <summary>Reads a URL, or says that the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="url">The URL.</param>
    /// <returns>Whether the text is an LDAP URL.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LdapUrl? url)
    {
        url = text is null ? null : new LdapUrlParser(text).Parse();
        return url is not null;
    }

    /// <summary>The search that the URL stands for (RFC 4516 section 3): what it leaves out has the RFC's defaults.</summary>
    /// <returns>The request.</returns>
    public LdapSearchRequest ToSearchRequest() => new(Dn ?? string.Empty, Scope ?? LdapSearchScope.Base, Filter ?? LdapFilter.Any, Attributes);

    /// <summary>The text of the URL, with percent-encoding where the RFC wants it, and without empty parts at its end.</summary>
    public override string ToString() => LdapUrlWriter.Write(this);
}
