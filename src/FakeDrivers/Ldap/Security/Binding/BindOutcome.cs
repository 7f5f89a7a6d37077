namespace FakeDrivers.Ldap;

/// <summary>What a bind comes to.</summary>
/// <param name="Result">What the client is told; a failure too.</param>
/// <param name="Identity">Who the connection then is.</param>
internal sealed record BindOutcome(LdapBindResult Result, LdapIdentity Identity)
{
    /// <summary>Whether the connection may do nothing but change the password.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>The SASL exchange that goes on.</summary>
    public SaslProgress? Progress { get; init; }

    /// <summary>The entry whose password's state changes with the bind, failed or not.</summary>
    public StoredEntry? Remembers { get; init; }

    /// <summary>What it is to remember.</summary>
    public PasswordState? State { get; init; }

    /// <summary>The attributes of that entry then, where they are not the state of a password policy.</summary>
    public StoredAttribute[]? Attributes { get; init; }

    public bool IsFailure => Result.Code is not (LdapResultCode.Success or LdapResultCode.SaslBindInProgress);
}
