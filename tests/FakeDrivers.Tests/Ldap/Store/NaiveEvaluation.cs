using System.Globalization;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Store;

/// <summary>What a filter comes to for an entry, worked out the plain way from the words of RFC 4511 section 4.5.1.7; true, false, or nothing for undefined.</summary>
internal sealed class NaiveEvaluation
{
    private static readonly string[] s_names = ["cn", "sn", "givenname", "description", "ou"];
    private static readonly string[] s_subtypesOfName = ["cn", "sn", "givenname", "ou", "o"];
    private static readonly Dictionary<string, string[]> s_superclasses = new()
    {
        ["inetorgperson"] = ["inetorgperson", "organizationalperson", "person", "top"],
        ["organizationalunit"] = ["organizationalunit", "top"],
        ["extensibleobject"] = ["extensibleobject", "top"],
        ["dcobject"] = ["dcobject", "top"],
        ["organization"] = ["organization", "top"],
        ["person"] = ["person", "top"],
        ["top"] = ["top"],
    };

    private readonly Dictionary<string, string[]> _texts = [];
    private readonly long[] _numbers = [];
    private readonly HashSet<string> _classes = [];

    public NaiveEvaluation(LdapEntry entry)
    {
        foreach (var attribute in entry.Attributes)
        {
            var name = attribute.Description.ToLowerInvariant();
            if (name == "uidnumber") _numbers = [.. attribute.Texts.Select(text => long.Parse(text, CultureInfo.InvariantCulture))];
            else if (name == "objectclass") _classes = [.. attribute.Texts.SelectMany(text => s_superclasses[text.ToLowerInvariant()])];
            else _texts[name] = [.. attribute.Texts.Select(Prepared)];
        }
    }

    public static string Prepared(string text) => string.Join(' ', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public bool? Of(LdapFilter filter) => filter switch
    {
        LdapAndFilter and => And(and.Filters),
        LdapOrFilter or => Or(or.Filters),
        LdapNotFilter not => !Of(not.Filter),
        LdapPresenceFilter presence => Has(presence.Attribute.ToLowerInvariant()),
        LdapEqualityFilter equality => Equal(equality.Attribute.ToLowerInvariant(), equality.Value.Text),
        LdapGreaterOrEqualFilter greater => Ordered(greater.Attribute.ToLowerInvariant(), greater.Value.Text, static (own, asked) => own >= asked),
        LdapLessOrEqualFilter less => Ordered(less.Attribute.ToLowerInvariant(), less.Value.Text, static (own, asked) => own <= asked),
        LdapSubstringFilter substring => Substring(substring),
        _ => throw new InvalidOperationException(filter.ToString()),
    };

    private bool? And(IReadOnlyList<LdapFilter> filters)
    {
        bool? all = true;
        foreach (var filter in filters)
        {
            var own = Of(filter);
            if (own == false) return false;
            if (own is null) all = null;
        }

        return all;
    }

    private bool? Or(IReadOnlyList<LdapFilter> filters)
    {
        bool? any = false;
        foreach (var filter in filters)
        {
            var own = Of(filter);
            if (own == true) return true;
            if (own is null) any = null;
        }

        return any;
    }

    private bool? Has(string name) => name switch
    {
        "objectclass" => true,
        "uidnumber" => _numbers.Length > 0,
        "name" => s_subtypesOfName.Any(_texts.ContainsKey),
        _ => s_names.Contains(name) ? _texts.ContainsKey(name) : null,
    };

    private bool? Equal(string name, string value)
    {
        if (name == "objectclass") return s_superclasses.Values.Any(each => each.Contains(value.ToLowerInvariant())) ? _classes.Contains(value.ToLowerInvariant()) : null;
        if (name == "uidnumber") return long.TryParse(value, CultureInfo.InvariantCulture, out var number) ? _numbers.Contains(number) : null;
        var prepared = Prepared(value);
        return Values(name) is { } values ? values.Any(own => own == prepared) : null;
    }

    private bool? Ordered(string name, string value, Func<long, long, bool> holds)
    {
        if (name != "uidnumber") return null;
        return long.TryParse(value, CultureInfo.InvariantCulture, out var number) ? _numbers.Any(own => holds(own, number)) : null;
    }

    private bool? Substring(LdapSubstringFilter filter)
    {
        if (Values(filter.Attribute.ToLowerInvariant()) is not { } values) return null;
        return values.Any(value => HasParts(value, filter));
    }

    private static bool HasParts(string value, LdapSubstringFilter filter)
    {
        var rest = value;
        if (filter.Initial is { } initial)
        {
            if (!rest.StartsWith(initial.Text.ToLowerInvariant(), StringComparison.Ordinal)) return false;
            rest = rest[initial.Length..];
        }

        foreach (var part in filter.Middle)
        {
            var at = rest.IndexOf(part.Text.ToLowerInvariant(), StringComparison.Ordinal);
            if (at < 0) return false;
            rest = rest[(at + part.Length)..];
        }

        return filter.Final is not { } final || rest.EndsWith(final.Text.ToLowerInvariant(), StringComparison.Ordinal);
    }

    private IEnumerable<string>? Values(string name) => name == "name" ? s_subtypesOfName.SelectMany(own => _texts.GetValueOrDefault(own, []))
        : s_names.Contains(name) ? _texts.GetValueOrDefault(name, [])
        : null;
}
