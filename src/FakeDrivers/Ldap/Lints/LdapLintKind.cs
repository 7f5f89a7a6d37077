namespace FakeDrivers.Ldap;

/// <summary>What may be wrong with the way in which an app uses a directory.</summary>
public enum LdapLintKind
{
    /// <summary>A search below a base whose filter no index serves (<see cref="FakeLdapOptions.IndexedAttributes"/>): a real server reads every entry.</summary>
    UnindexedSearch,

    /// <summary>A search below a base for just any entry, without pages and without a size limit: it works in the test and fails in production.</summary>
    BroadSearch,

    /// <summary>A search that says only what must not hold: it finds whatever is not known to hold, and no index serves it.</summary>
    NegativeSearch,

    /// <summary>A connection that was used and neither unbound nor disposed.</summary>
    OpenConnection,

    /// <summary>A password sent over a connection that is not encrypted. Connections within the process do not count.</summary>
    ClearPassword,

    /// <summary>A search below a base whose filter does not say which object class. Some servers are fast only with it; looked for only when asked.</summary>
    NoObjectClass,
}
