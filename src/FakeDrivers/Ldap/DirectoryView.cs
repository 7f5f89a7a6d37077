using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>What a rule of the directory sees: its data at one revision, the settings, the time, and who asks.</summary>
internal sealed class DirectoryView(DirectoryData data, LdapSettings settings, DateTimeOffset now, LdapIdentity identity)
{
    public DirectoryData Data { get; } = data;

    public LdapSettings Settings { get; } = settings;

    public LdapSettings.Resolved Resolved { get; } = settings.Under(data.Schema);

    public DateTimeOffset Now { get; } = now;

    public LdapIdentity Identity { get; } = identity;

    public LdapSchema Schema => Data.Schema;

    /// <summary>Whether there are referral objects, which stand for what is on other servers.</summary>
    public bool HasReferrals => Data.HasReferrals;

    public ComputedAttributes Computed => Resolved.Computed;

    /// <summary>Whether who asks may read an attribute of an entry.</summary>
    public bool CanRead(StoredEntry entry, LdapAttributeType type) =>
        Identity.IsRoot || Settings.AllowsAllWrites || !IsPassword(type);

    /// <summary>The index that finds all values of a type; nothing when there is none, or when entries have values that are not stored.</summary>
    public AttributeIndex? IndexOf(LdapAttributeType type) => Computed.ExpansionOf(type) is null ? Data.IndexOf(type) : null;

    /// <summary>The same moment without plug-ins, which must not go round in circles.</summary>
    public DirectoryView WithoutPlugins() => new(Data, Settings.WithoutPlugins, Now, Identity);

    /// <summary>An attribute description as the request spells it; an unknown one only where the schema is not enforced.</summary>
    public LdapAttributeDescription? Describe(string description) =>
        Settings.EnforcesSchema ? Schema.Describe(description) : Schema.DescribeLeniently(description);

    private static bool IsPassword(LdapAttributeType type) => type.Name is "userPassword" or "unicodePwd" or "authPassword" or "pwdHistory";
}
