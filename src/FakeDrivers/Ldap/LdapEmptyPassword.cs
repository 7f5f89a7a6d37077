namespace FakeDrivers.Ldap;

/// <summary>What becomes of a bind with a name and an empty password (RFC 4513 section 5.1.2).</summary>
public enum LdapEmptyPassword
{
    /// <summary>It fails with <see cref="LdapResultCode.UnwillingToPerform"/>.</summary>
    Refused,

    /// <summary>It succeeds, and the connection is anonymous.</summary>
    Anonymous,

    /// <summary>It succeeds, and the connection is bound by that name, without any check.</summary>
    Accepted,
}
