namespace FakeDrivers.Ldap;

/// <summary>Filters that Active Directory reads in its own way ([MS-ADTS] 3.1.1.3.1.3).</summary>
internal static class ActiveDirectoryFilters
{
    /// <summary>The attributes of ambiguous name resolution.</summary>
    private static readonly string[] s_names = ["displayName", "givenName", "sn", "sAMAccountName", "mail", "proxyAddresses", "name", "legacyExchangeDN", "physicalDeliveryOfficeName"];

    /// <summary>The condition of such a filter; nothing when it is read as everywhere.</summary>
    public static Condition? Of(LdapFilter filter, DirectoryView view) => filter switch
    {
        LdapApproximateFilter approximate => Conditions.Of(new LdapEqualityFilter(approximate.Attribute, approximate.Value), view),
        LdapSubstringFilter { Attribute: var attribute, Initial: { } start } when IsAnr(attribute) => Anr(start.Text, view),
        LdapEqualityFilter equality => Equality(equality, view),
        _ => null,
    };

    private static bool IsAnr(string attribute) => attribute.Equals("anr", StringComparison.OrdinalIgnoreCase);

    private static Condition? Equality(LdapEqualityFilter filter, DirectoryView view)
    {
        if (IsAnr(filter.Attribute)) return Anr(filter.Value.Text, view);
        if (view.Describe(filter.Attribute)?.Type is not { } type) return null;
        var text = filter.Value.Text;
        return type.Name switch
        {
            "objectCategory" when !text.Contains('=', StringComparison.Ordinal) && text.Length > 0 =>
                Conditions.Of(filter with { Value = ActiveDirectoryEntries.CategoryOf(view.Settings.Domain, text) }, view),
            "objectGUID" => Guid(filter.Value) is { } guid && view.Schema.FindAttributeType("entryUUID") is { } uuid ? new UuidCondition(type, uuid, guid) : UndefinedCondition.Instance,
            "distinguishedName" => Name(view, text) is { } key ? new NameCondition(type, key) : UndefinedCondition.Instance,
            _ when text.StartsWith('<') && type.Syntax.Description == "DN" && Name(view, text) is { } key && view.Data.Find(key) is { } entry => Conditions.Of(filter with { Value = entry.Dn }, view),
            _ => null,
        };
    }

    private static string? Name(DirectoryView view, string text)
    {
        try
        {
            return ActiveDirectoryNames.KeyOfBracketed(view, text) ?? view.Schema.DnKey(text);
        }
        catch (LdapException)
        {
            return null;
        }
    }

    private static Guid? Guid(LdapValue value)
    {
        if (value.Length == 16) return new Guid(value.Span);
        return System.Guid.TryParse(value.Text, out var guid) ? guid : null;
    }

    /// <summary>A beginning of a name, or of a given name and a surname in either order.</summary>
    private static OrCondition Anr(string text, DirectoryView view)
    {
        var isExact = text.StartsWith('=');
        if (isExact) text = text[1..];
        List<LdapFilter> parts = [.. s_names.Select(name => Part(name, text, isExact))];
        if (text.Trim().IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
        {
            var (first, second) = (text.Trim()[..space], text.Trim()[(space + 1)..].Trim());
            parts.Add(new LdapAndFilter(Part("givenName", first, isExact), Part("sn", second, isExact)));
            parts.Add(new LdapAndFilter(Part("sn", first, isExact), Part("givenName", second, isExact)));
        }

        return new OrCondition([.. parts.Select(part => Conditions.Of(part, view))]);
    }

    private static LdapFilter Part(string name, string text, bool isExact) => isExact ? new LdapEqualityFilter(name, text) : new LdapSubstringFilter(name, initial: text);
}
