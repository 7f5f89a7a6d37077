namespace FakeDrivers.Ldap;

/// <summary>What an access rule can be asked about.</summary>
[Flags]
public enum LdapAccessOperations
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Seeing an entry or an attribute in results, and using the attribute in filters, assertions and sort keys.</summary>
    Read = 1,

    /// <summary>Comparing an attribute with a value. Where no rule says anything of it, it follows <see cref="Read"/>.</summary>
    Compare = 2,

    /// <summary>Adding an entry, and giving it an attribute.</summary>
    Add = 4,

    /// <summary>Deleting an entry.</summary>
    Delete = 8,

    /// <summary>Changing an attribute.</summary>
    Modify = 16,

    /// <summary>Renaming or moving an entry. Moving needs <see cref="Add"/> at the new place too.</summary>
    Rename = 32,

    /// <summary>Acting as the entry: proxied authorization (RFC 4370) and the authorization identity of a SASL bind.</summary>
    Proxy = 64,

    /// <summary>
    /// Reading what changed in a naming context of Active Directory, whoever may read it otherwise ([MS-ADTS] 3.1.1.3.4.1.3): asked about the entry of
    /// the context. Where no rule says anything of it, only the administrator may.
    /// </summary>
    Replicate = 128,

    /// <summary>Everything that changes entries.</summary>
    Write = Add | Delete | Modify | Rename,

    /// <summary>Everything but <see cref="Proxy"/> and <see cref="Replicate"/>.</summary>
    All = Read | Compare | Write,
}
