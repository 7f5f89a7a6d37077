using static FakeDrivers.Ldap.SyntheticEntry;

namespace FakeDrivers.Ldap;

/// <summary>The schema as an entry (RFC 4512 section 4.2).</summary>
internal static class Subschema
{
    public static StoredEntry Entry(DirectoryView view)
    {
        var (schema, dn) = (view.Schema, view.Settings.SubschemaDn);
        var rdn = LdapDn.Parse(dn).Rdn!;
        return Make(view, dn, view.Resolved.SubschemaKey,
        [
            ("objectClass", Texts("top", "subentry", "subschema", "extensibleObject")),
            ("structuralObjectClass", Texts("subentry")),
            (rdn.Type, [rdn.Value]),
            ("subtreeSpecification", Texts("{ }")),
            ("entryDN", Texts(dn)),
            ("subschemaSubentry", Texts(dn)),
            ("createTimestamp", Texts(view.Settings.TimestampOf(DateTimeOffset.UnixEpoch))),
            ("modifyTimestamp", Texts(view.Settings.TimestampOf(DateTimeOffset.UnixEpoch))),
            ("ldapSyntaxes", Texts(schema.Syntaxes.Select(each => each.ToString()!))),
            ("matchingRules", Texts(schema.MatchingRules.Select(each => each.ToString()!))),
            ("matchingRuleUse", Texts(schema.MatchingRules.Select(rule => Use(rule, schema)).OfType<string>())),
            ("attributeTypes", Texts(schema.AttributeTypes.Select(each => each.ToString()!))),
            ("objectClasses", Texts(schema.ObjectClasses.Select(each => each.ToString()!))),
            ("dITContentRules", Texts(schema.ContentRules.Select(each => each.ToString()!))),
        ]);
    }

    /// <summary>The attribute types that a rule can be used with (RFC 4512 section 4.1.4); nothing when there are none.</summary>
    private static string? Use(LdapMatchingRule rule, LdapSchema schema)
    {
        var types = schema.AttributeTypes
            .Where(type => ReferenceEquals(type.Equality, rule) || ReferenceEquals(type.Ordering, rule) || ReferenceEquals(type.Substrings, rule))
            .Select(type => type.Name).ToList();
        if (types.Count == 0) return null;
        return $"( {rule.Oid}{(rule.Names.Count > 0 ? $" NAME '{rule.Names[0]}'" : string.Empty)} APPLIES {(types.Count == 1 ? types[0] : $"( {string.Join(" $ ", types)} )")} )";
    }
}
