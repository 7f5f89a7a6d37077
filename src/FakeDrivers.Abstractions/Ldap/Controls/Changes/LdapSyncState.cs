namespace FakeDrivers.Ldap;

/// <summary>What an entry of a synchronization means (RFC 4533).</summary>
public enum LdapSyncState
{
    /// <summary>It is still there, unchanged.</summary>
    Present = 0,

    /// <summary>It is new.</summary>
    Add = 1,

    /// <summary>It changed.</summary>
    Modify = 2,

    /// <summary>It is gone.</summary>
    Delete = 3,
}
