namespace FakeDrivers.Ldap;

/// <summary>What an intermediate response of a content synchronization says: RFC 4533 section 2.5.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public sealed record LdapSyncInfo
{
    /// <summary>The OID of the intermediate response.</summary>
    public const string ResponseOid = "1.3.6.1.4.1.4203.1.9.1.4";

    private readonly ValueList<Guid> _entryUuids = ValueList<Guid>.Empty;

    /// <summary>What it says.</summary>
    public required LdapSyncInfoKind Kind { get; init; }

    /// <summary>Where the client stands now; <see langword="null"/> when the server does not say.</summary>
    public LdapValue? Cookie { get; init; }

    /// <summary>With <see cref="LdapSyncInfoKind.RefreshDelete"/> and <see cref="LdapSyncInfoKind.RefreshPresent"/>, whether the refresh is complete.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool RefreshDone { get; init; } = true;

    /// <summary>With <see cref="LdapSyncInfoKind.IdSet"/>, whether the entries are gone rather than present.</summary>
    public bool RefreshDeletes { get; init; }

    /// <summary>With <see cref="LdapSyncInfoKind.IdSet"/>, the entries by their <c>entryUUID</c>. Copied when set.</summary>
    public IReadOnlyList<Guid> EntryUuids
    {
        get => _entryUuids;
        init => _entryUuids = ValueList<Guid>.From(value);
    }

    /// <summary>Reads an intermediate response.</summary>
    /// <param name="response">The response.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="ArgumentException">The response bears another OID.</exception>
    /// <exception cref="LdapException">Its value is not what the standard demands (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static LdapSyncInfo Parse(LdapIntermediateResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (response.Oid != ResponseOid) throw new ArgumentException($"The response bears the OID {response.Oid}; that of a synchronization is {ResponseOid}.", nameof(response));
        return LdapSyncInfoCodec.Decode(response.Value);
    }

    /// <summary>The intermediate response that says it.</summary>
    /// <returns>The response.</returns>
    public LdapIntermediateResponse ToResponse() => new(ResponseOid, LdapSyncInfoCodec.Encode(this));
}
