namespace FakeDrivers.Ldap;

/// <summary>Who a connection is, and how it stands. Never changes.</summary>
/// <param name="Identity">Who it is.</param>
internal sealed record LdapSessionState(LdapIdentity Identity)
{
    public static readonly LdapSessionState Anonymous = new(LdapIdentity.Anonymous);

    /// <summary>Whether nobody can read along.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>Who the layer below says the client is; nothing when it says nothing.</summary>
    public string? ExternalIdentity { get; init; }

    /// <summary>Whether it may do nothing but change its password.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Whether binds only check passwords from now on (Active Directory).</summary>
    public bool IsFastBind { get; init; }

    /// <summary>The SASL exchange under way, if there is one.</summary>
    public SaslProgress? Progress { get; init; }

    /// <summary>The same connection as somebody else.</summary>
    public LdapSessionState As(LdapIdentity identity, bool mustChangePassword = false, SaslProgress? progress = null) =>
        this with { Identity = identity, MustChangePassword = mustChangePassword, Progress = progress };
}
