namespace FakeDrivers.Ldap;

/// <summary>How a connection is kept from eavesdroppers.</summary>
public enum LdapTransportSecurity
{
    /// <summary>Not at all: everything goes in the clear.</summary>
    None = 0,

    /// <summary>It begins in the clear and turns to TLS before anything else is sent (RFC 4511 section 4.14).</summary>
    StartTls = 1,

    /// <summary>TLS from the first octet on: <c>ldaps</c>.</summary>
    Tls = 2,
}
