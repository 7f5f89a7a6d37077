using System.Text.RegularExpressions;

namespace FakeDrivers.Ldap;

/// <summary>
/// Says which entry a user name stands for: the names of SASL mechanisms, and the <c>u:</c> form of authorization identities (RFC 4513 5.2.1.8).
/// </summary>
public sealed class LdapIdentityRule
{
    private readonly Regex _pattern;
    private readonly string _dn;
    private readonly string? _filter;

    private LdapIdentityRule(string pattern, string dn, string? filter)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        ArgumentNullException.ThrowIfNull(dn);
        _pattern = new($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        _dn = dn;
        _filter = filter;
    }

    /// <summary>A name that fits a pattern stands for the entry of a DN.</summary>
    /// <param name="pattern">A regular expression for the whole name, in any case, like <c>([^@]+)@example\.com</c>.</param>
    /// <param name="dn">The DN, with <c>{0}</c> for the whole name and <c>{1}</c> and on for the groups of the pattern, which are escaped as names need it.</param>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static LdapIdentityRule Rewrite(string pattern, string dn) => new(pattern, dn, null);

    /// <summary>A name that fits a pattern stands for the one entry that a search finds; for none when it finds several.</summary>
    /// <param name="pattern">A regular expression for the whole name, in any case.</param>
    /// <param name="baseDn">Where to search, with all below; may hold <c>{1}</c> and the like.</param>
    /// <param name="filter">The filter, like <c>(mail={0})</c>; what is put in is escaped as filters need it.</param>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static LdapIdentityRule Search(string pattern, string baseDn, string filter)
    {
        ArgumentException.ThrowIfNullOrEmpty(filter);
        return new(pattern, baseDn, filter);
    }

    /// <summary>The DN, or where to search with which filter; nothing when the name does not fit.</summary>
    internal (string Dn, string? Filter)? Apply(string name)
    {
        var match = _pattern.Match(name);
        if (!match.Success) return null;
        return (Fill(_dn, match, static value => LdapDn.Escape(value)), _filter is null ? null : Fill(_filter, match, static value => LdapFilter.Escape(value)));
    }

    private static string Fill(string template, Match match, Func<string, string> escape)
    {
        for (var i = 0; i < match.Groups.Count; i++) template = template.Replace(FormattableString.Invariant($"{{{i}}}"), escape(match.Groups[i].Value), StringComparison.Ordinal);
        return template;
    }
}
