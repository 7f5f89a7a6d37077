using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>What a directory starts with: its schema, its indexes, and the entries of its suffixes.</summary>
internal static class InitialDirectory
{
    public static DirectoryData Make(WorldKernel kernel, LdapSettings settings, DateTimeOffset now)
    {
        var schema = settings.InitialSchema;
        var slice = new DirectorySlice("ldap.initial", () => DirectoryData.Empty
            .WithSchema(schema)
            .WithIndexes([.. Needed(settings).Concat(settings.Options.IndexedAttributes).Select(schema.FindAttributeType).OfType<LdapAttributeType>()]));
        var transaction = new Transaction(kernel, WorldState.Empty, now, RequestContext.Admin);
        var root = new LdapIdentity(settings.Options.RootDn, settings.Under(schema).RootKey, IsRoot: true);
        var directory = new DirectoryTransaction(transaction, slice, settings, root) { IdKind = "ldap.initial" };
        if (settings.IsActiveDirectory && settings.Options.CreateSuffixEntries)
        {
            LdapRules.Import(directory, ActiveDirectorySeed.Entries(settings, now), inAnyOrder: false);
        }
        else if (settings.Options.CreateSuffixEntries)
        {
            foreach (var suffix in settings.Options.Suffixes)
            {
                var dn = LdapDn.Parse(suffix);
                if (dn.IsRoot || directory.Data.Find(LdapRules.KeyOf(directory.View, suffix)) is not null) continue;
                LdapRules.Add(directory, new(suffix, AttributesOf(dn.Rdn!)));
            }
        }

        return transaction.Get(slice);
    }

    /// <summary>The indexes that rules go by, whatever the options say: of classes, ids and members.</summary>
    private static IEnumerable<string> Needed(LdapSettings settings) =>
        ["objectClass", "entryUUID", .. settings.Groups.Select(group => group.Attribute).Distinct(StringComparer.OrdinalIgnoreCase), .. settings.IsActiveDirectory ? ActiveDirectoryLinks.Indexed : []];

    private static IEnumerable<LdapAttribute> AttributesOf(LdapRdn rdn) => rdn.Type.ToUpperInvariant() switch
    {
        "DC" => [new("objectClass", "top", "dcObject", "organization"), new("dc", rdn.Value), new("o", rdn.Value)],
        "O" => [new("objectClass", "top", "organization"), new("o", rdn.Value)],
        "OU" => [new("objectClass", "top", "organizationalUnit"), new("ou", rdn.Value)],
        "C" => [new("objectClass", "top", "country"), new("c", rdn.Value)],
        "L" => [new("objectClass", "top", "locality"), new("l", rdn.Value)],
        "CN" => [new("objectClass", "top", "applicationProcess"), new("cn", rdn.Value)],
        _ => [new("objectClass", "top", "applicationProcess", "extensibleObject"), new("cn", rdn.Value), new(rdn.Type, rdn.Value)],
    };
}
