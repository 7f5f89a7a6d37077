namespace FakeDrivers.Ldap;

/// <summary>What a fault does to the connection itself.</summary>
internal enum LdapFaultKind
{
    /// <summary>It is cut without a word.</summary>
    Drop,

    /// <summary>The answer is no message of the protocol.</summary>
    Malform,

    /// <summary>The server says that it ends the connection, and does.</summary>
    Disconnect,
}
