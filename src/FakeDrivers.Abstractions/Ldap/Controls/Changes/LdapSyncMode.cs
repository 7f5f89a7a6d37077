namespace FakeDrivers.Ldap;

/// <summary>Whether a synchronization goes on (RFC 4533).</summary>
public enum LdapSyncMode
{
    /// <summary>It ends when the copy is up to date.</summary>
    RefreshOnly = 1,

    /// <summary>It goes on with each change.</summary>
    RefreshAndPersist = 3,
}
