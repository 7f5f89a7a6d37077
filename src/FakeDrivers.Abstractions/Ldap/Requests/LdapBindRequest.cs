using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Says who the connection is from now on: RFC 4511 section 4.2.</summary>
public sealed record LdapBindRequest : LdapRequest
{
    /// <summary>Makes an anonymous bind, to be filled.</summary>
    public LdapBindRequest()
    {
    }

    /// <summary>Makes a bind with a password.</summary>
    /// <param name="name">The distinguished name; empty for an anonymous bind.</param>
    /// <param name="password">The password.</param>
    [SetsRequiredMembers]
    public LdapBindRequest(string name, string password)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Credentials = new LdapSimpleCredentials(password);
    }

    /// <summary>The distinguished name; empty for an anonymous bind and for most SASL mechanisms. Active Directory takes other names as well.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>How it shows who it is.</summary>
    /// <value>The default is an empty password.</value>
    public LdapCredentials Credentials { get; init; } = new LdapSimpleCredentials(string.Empty);

    /// <summary>The version of the protocol.</summary>
    /// <value>The default is 3.</value>
    public int Version { get; init; } = 3;
}
