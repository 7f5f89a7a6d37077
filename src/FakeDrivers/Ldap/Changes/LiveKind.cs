namespace FakeDrivers.Ldap;

/// <summary>How a search goes on.</summary>
internal enum LiveKind
{
    /// <summary>It does not: it is an ordinary search.</summary>
    None,

    /// <summary>It gives entries when they change (draft-ietf-ldapext-psearch-03).</summary>
    Persistent,

    /// <summary>It brings a copy up to date (RFC 4533), and ends.</summary>
    Refresh,

    /// <summary>It brings a copy up to date and keeps it so (RFC 4533).</summary>
    RefreshAndPersist,
}
