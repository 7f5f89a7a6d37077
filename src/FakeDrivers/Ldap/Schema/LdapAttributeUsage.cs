namespace FakeDrivers.Ldap;

/// <summary>What an attribute is for (RFC 4512 section 4.1.2).</summary>
public enum LdapAttributeUsage
{
    /// <summary>For users.</summary>
    UserApplications,

    /// <summary>For the directory, shared between servers.</summary>
    DirectoryOperation,

    /// <summary>For the servers of one directory.</summary>
    DistributedOperation,

    /// <summary>For one server.</summary>
    DsaOperation,
}
