namespace FakeDrivers.Ldap;

/// <summary>What a rule of the directory sees: its data at one revision, the settings, the time, and who asks.</summary>
internal sealed class DirectoryView
{
    private readonly bool _readsAll;
    private readonly bool _readsAllButSecrets;

    public DirectoryView(DirectoryData data, LdapSettings settings, DateTimeOffset now, LdapIdentity identity)
    {
        Data = data;
        Settings = settings;
        Resolved = settings.Under(data.Schema);
        Now = now;
        Identity = identity;
        _readsAllButSecrets = Resolved.Access.IsDefault || (identity.IsRoot && settings.IsActiveDirectory);

        // Active Directory shows passwords to nobody.
        _readsAll = !settings.IsActiveDirectory && (identity.IsRoot || (_readsAllButSecrets && settings.AllowsAllWrites));
    }

    public DirectoryData Data { get; }

    public LdapSettings Settings { get; }

    public LdapSettings.Resolved Resolved { get; }

    public DateTimeOffset Now { get; }

    public LdapIdentity Identity { get; }

    public LdapSchema Schema => Data.Schema;

    /// <summary>The numbers of the first and last change of the change log; nothing unless there is one and somebody asks for the root DSE.</summary>
    public (long First, long Last)? ChangeRange { get; init; }

    /// <summary>Whether there are referral objects, which stand for what is on other servers.</summary>
    public bool HasReferrals => Data.HasReferrals;

    public ComputedAttributes Computed => Resolved.Computed;

    /// <summary>Who may do what.</summary>
    public AccessPolicy Access => Resolved.Access;

    /// <summary>Whether no entry is kept from who asks.</summary>
    public bool SeesAll => _readsAll || _readsAllButSecrets;

    /// <summary>Whether who asks reads everything, but perhaps secrets: then what it sees of an entry follows from the entry alone.</summary>
    public bool ReadsPlainly => _readsAll || _readsAllButSecrets;

    /// <summary>Whether who asks reads secrets too, when it reads plainly.</summary>
    public bool ReadsSecrets => _readsAll;

    /// <summary>Whether who asks may read an attribute of an entry.</summary>
    public bool CanRead(StoredEntry entry, LdapAttributeType type)
    {
        if (_readsAll) return true;
        if (_readsAllButSecrets) return !type.HoldsSecrets;

        // The root DSE and the schema are for everybody.
        return entry.Id == 0 || Access.Decide(this, LdapAccessOperations.Read, entry.Dn, entry.Key, type) == LdapAccessDecision.Allow;
    }

    /// <summary>Whether who asks may read an attribute of an entry, by its name; what the schema lacks nobody reads.</summary>
    public bool CanRead(StoredEntry entry, string attribute) => Schema.FindAttributeType(attribute) is { } type && CanRead(entry, type);

    /// <summary>Whether who asks may see an entry at all.</summary>
    public bool CanSee(StoredEntry entry) =>
        SeesAll || entry.Id == 0 || Access.Decide(this, LdapAccessOperations.Read, entry.Dn, entry.Key) == LdapAccessDecision.Allow;

    /// <summary>Whether deleted entries are shown that Active Directory keeps.</summary>
    public bool ShowsDeleted { get; set; }

    /// <summary>The form of names that a search asked for (Active Directory); nothing for the plain one.</summary>
    public LdapExtendedDnControl? ExtendedDn { get; set; }

    /// <summary>Whether an entry is one that Active Directory keeps though it was deleted.</summary>
    public bool IsDeleted(StoredEntry entry) => Resolved.DeletedKey.Length > 0 && DirectoryData.IsAtOrBelow(entry.Key, Resolved.DeletedKey);

    /// <summary>Whether who asks must not even learn that there is an entry.</summary>
    public bool IsHidden(StoredEntry entry) =>
        (!ShowsDeleted && IsDeleted(entry)) || IsHiddenByAccess(entry);

    /// <summary>Whether the access rules keep it from who asks that there is an entry.</summary>
    public bool IsHiddenByAccess(StoredEntry entry) =>
        !SeesAll && entry.Id != 0 && Access.Decide(this, LdapAccessOperations.Read, entry.Dn, entry.Key) == LdapAccessDecision.Hide;

    /// <summary>The same moment, as another sees it.</summary>
    public DirectoryView As(LdapIdentity identity) => ReferenceEquals(identity, Identity) ? this : new(Data, Settings, Now, identity);

    /// <summary>The index that finds all values of a type; nothing when there is none, or when entries have values that are not stored.</summary>
    public AttributeIndex? IndexOf(LdapAttributeType type) => Computed.ExpansionOf(type) is null && !Computed.Has(type) ? Data.IndexOf(type) : null;

    /// <summary>The same moment without plug-ins, which must not go round in circles.</summary>
    public DirectoryView WithoutPlugins() => new(Data, Settings.WithoutPlugins, Now, Identity);

    /// <summary>An attribute description as the request spells it; an unknown one only where the schema is not enforced.</summary>
    public LdapAttributeDescription? Describe(string description) =>
        Settings.EnforcesSchema ? Schema.Describe(description) : Schema.DescribeLeniently(description);
}
