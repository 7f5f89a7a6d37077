namespace FakeDrivers.Ldap;

/// <summary>What a connection may read that is bound as nobody.</summary>
public enum LdapAnonymousAccess
{
    /// <summary>What the access rules let it.</summary>
    Allowed,

    /// <summary>The root DSE only; else the search fails with <see cref="LdapResultCode.OperationsError"/>.</summary>
    RootDseOnly,
}
