namespace FakeDrivers.Ldap;

/// <summary>How a request gets along with others of its connection.</summary>
internal enum LdapRequestKind
{
    /// <summary>Goes beside others.</summary>
    Read,

    /// <summary>Comes after the updates that came before.</summary>
    Update,

    /// <summary>Comes after everything that came before, and before everything that comes after.</summary>
    Exclusive,
}
