using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>Says what a person of a seed is like.</summary>
/// <remarks>Not thread-safe; of use only within <c>Seed(…)</c>.</remarks>
public sealed partial class LdapPersonBuilder
{
    private readonly LdapSeedPlan _plan;
    private readonly string _name;
    private readonly List<LdapValue> _classes;
    private readonly List<LdapAttribute> _more = [];
    private string _cn;
    private string _sn;

    internal LdapPersonBuilder(LdapSeedPlan plan, string name)
    {
        _plan = plan;
        _name = _cn = _sn = name;
        _classes = plan.IsActiveDirectory ? ["top", "person", "organizationalPerson", "user"] : ["top", "person", "organizationalPerson", "inetOrgPerson"];
    }

    /// <summary>What names the person's entry.</summary>
    internal string RdnValue => _plan.IsActiveDirectory ? _cn : _name;

    /// <summary>Sets the common name. With the profile of Active Directory it names the entry.</summary>
    /// <param name="text">The name.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder Cn(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        _cn = text;
        return this;
    }

    /// <summary>Sets the surname.</summary>
    /// <param name="text">The name.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder Sn(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        _sn = text;
        return this;
    }

    /// <summary>Sets the given name.</summary>
    /// <param name="text">The name.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder GivenName(string text) => Attribute("givenName", text);

    /// <summary>Sets the name to be shown.</summary>
    /// <param name="text">The name.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder DisplayName(string text) => Attribute("displayName", text);

    /// <summary>Sets the mail addresses.</summary>
    /// <param name="addresses">The addresses.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder Mail(params IEnumerable<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        return Attribute("mail", addresses.Select(address => (LdapValue)address));
    }

    /// <summary>Sets the telephone number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder Telephone(string number) => Attribute("telephoneNumber", number);

    /// <summary>Sets the title.</summary>
    /// <param name="text">The title.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder Title(string text) => Attribute("title", text);

    /// <summary>Sets whom the person reports to.</summary>
    /// <param name="dn">The manager's distinguished name.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder Manager(string dn) => Attribute("manager", dn);

    /// <summary>Sets an attribute, in the place of what it was.</summary>
    /// <param name="description">The attribute's description.</param>
    /// <param name="values">The values.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder Attribute(string description, params IEnumerable<LdapValue> values)
    {
        SeedAttributes.Set(_more, description, values);
        return this;
    }

    /// <summary>Adds object classes to those that the person has.</summary>
    /// <param name="names">The classes.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder ObjectClass(params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _classes.AddRange(names.Select(name => (LdapValue)name));
        return this;
    }

    /// <summary>Makes the person a user of Unix systems as well (RFC 2307, <c>posixAccount</c>).</summary>
    /// <param name="uidNumber">The user's number.</param>
    /// <param name="gidNumber">The number of the user's own group.</param>
    /// <param name="homeDirectory">The home directory; <see langword="null"/> for <c>/home/</c> and the user name.</param>
    /// <param name="loginShell">The shell.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder Posix(int uidNumber, int gidNumber, string? homeDirectory = null, string loginShell = "/bin/bash")
    {
        ObjectClass("posixAccount");
        Attribute("uid", _name);
        Attribute("uidNumber", uidNumber.ToString(CultureInfo.InvariantCulture));
        Attribute("gidNumber", gidNumber.ToString(CultureInfo.InvariantCulture));
        Attribute("homeDirectory", homeDirectory ?? $"/home/{_name}");
        return Attribute("loginShell", loginShell);
    }

    /// <summary>Sets the common name where it does not name the entry, and so need not be the only one of its kind.</summary>
    internal void CnUnlessNaming(string text)
    {
        if (!_plan.IsActiveDirectory) _cn = text;
    }

    internal List<LdapAttribute> Build()
    {
        List<LdapAttribute> attributes = [new("objectClass", _classes), new("cn", _cn), new("sn", _sn)];
        if (_plan.IsActiveDirectory)
        {
            attributes.Add(new("sAMAccountName", _name));
            attributes.Add(new("userPrincipalName", $"{_name}@{_plan.Domain}"));
        }
        else
        {
            attributes.Add(new("uid", _name));
        }

        foreach (var attribute in _more) SeedAttributes.Set(attributes, attribute.Description, attribute.Values);
        BuildAccount(attributes);
        return attributes;
    }
}
