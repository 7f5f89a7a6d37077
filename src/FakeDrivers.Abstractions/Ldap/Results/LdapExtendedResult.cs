namespace FakeDrivers.Ldap;

/// <summary>How the server answered an extended operation: RFC 4511 section 4.12.</summary>
public sealed record LdapExtendedResult : LdapResult
{
    /// <summary>The OID of the response; <see langword="null"/> when it bears none.</summary>
    public string? Oid { get; init; }

    /// <summary>The value of the response; <see langword="null"/> when it bears none.</summary>
    public LdapValue? Value { get; init; }
}
