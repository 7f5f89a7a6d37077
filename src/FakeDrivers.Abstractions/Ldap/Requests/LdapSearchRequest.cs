using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Looks for entries: RFC 4511 section 4.5.</summary>
public sealed record LdapSearchRequest : LdapRequest
{
    private readonly ValueList<string> _attributes = ValueList<string>.Empty;

    /// <summary>Makes a request, to be filled.</summary>
    public LdapSearchRequest()
    {
    }

    /// <summary>Makes a request.</summary>
    /// <param name="baseDn">Where it starts; empty with <see cref="LdapSearchScope.Base"/> for the root DSE.</param>
    /// <param name="scope">How far below it looks.</param>
    /// <param name="filter">Which entries it wants.</param>
    /// <param name="attributes">Which attributes of them it wants; see <see cref="Attributes"/>.</param>
    [SetsRequiredMembers]
    public LdapSearchRequest(string baseDn, LdapSearchScope scope, LdapFilter filter, params IEnumerable<string> attributes)
    {
        ArgumentNullException.ThrowIfNull(baseDn);
        ArgumentNullException.ThrowIfNull(filter);
        BaseDn = baseDn;
        Scope = scope;
        Filter = filter;
        _attributes = ValueList<string>.From(attributes);
    }

    /// <summary>Where it starts; empty with <see cref="LdapSearchScope.Base"/> for the root DSE.</summary>
    public required string BaseDn { get; init; }

    /// <summary>How far below it looks.</summary>
    /// <value>The default is the base alone.</value>
    public LdapSearchScope Scope { get; init; }

    /// <summary>Which entries it wants.</summary>
    /// <value>The default is every entry.</value>
    public LdapFilter Filter { get; init; } = LdapFilter.Any;

    /// <summary>
    /// Which attributes it wants: names or OIDs, <c>*</c> for all user attributes, <c>+</c> for all operational ones, <c>@class</c> for those
    /// of an object class, <c>1.1</c> for none. Copied when set.
    /// </summary>
    /// <value>The default is an empty list: all user attributes.</value>
    public IReadOnlyList<string> Attributes
    {
        get => _attributes;
        init => _attributes = ValueList<string>.From(value);
    }

    /// <summary>How many entries at most; 0 for no limit of the client's.</summary>
    /// <value>The default is 0.</value>
    public int SizeLimit { get; init; }

    /// <summary>How long at most, in whole seconds as the protocol has it; zero for no limit of the client's.</summary>
    /// <value>The default is zero.</value>
    public TimeSpan TimeLimit { get; init; }

    /// <summary>Whether only the names of attributes come, without values.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool TypesOnly { get; init; }

    /// <summary>When it follows aliases.</summary>
    /// <value>The default is never.</value>
    public LdapDerefAliases DerefAliases { get; init; }
}
