namespace FakeDrivers.Ldap;

/// <summary>What an intermediate response of a content synchronization says (RFC 4533 section 2.5).</summary>
public enum LdapSyncInfoKind
{
    /// <summary>The client stands somewhere else, and nothing else happened.</summary>
    NewCookie = 0,

    /// <summary>The phase that names what is gone is over.</summary>
    RefreshDelete = 1,

    /// <summary>The phase that names what is still there is over.</summary>
    RefreshPresent = 2,

    /// <summary>Several entries that are there unchanged, or are gone.</summary>
    IdSet = 3,
}
