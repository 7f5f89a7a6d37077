namespace FakeDrivers.Ldap;

/// <summary>A change in LDIF, as the request that makes it, with its controls.</summary>
public sealed record LdifChangeRecord : LdifRecord
{
    /// <summary>Makes a record.</summary>
    /// <param name="request">An <see cref="LdapAddRequest"/>, <see cref="LdapDeleteRequest"/>, <see cref="LdapModifyRequest"/> or <see cref="LdapModifyDnRequest"/>.</param>
    /// <exception cref="ArgumentException">The request is another one, which LDIF has no words for.</exception>
    public LdifChangeRecord(LdapRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Request = request;
        Dn = request switch
        {
            LdapAddRequest add => add.Dn,
            LdapDeleteRequest delete => delete.Dn,
            LdapModifyRequest modify => modify.Dn,
            LdapModifyDnRequest rename => rename.Dn,
            _ => throw new ArgumentException($"LDIF holds requests to add, delete, modify and modify DN, but not {request.GetType().Name}.", nameof(request)),
        };
    }

    /// <summary>The request.</summary>
    public LdapRequest Request { get; }

    /// <inheritdoc/>
    public override string Dn { get; }
}
