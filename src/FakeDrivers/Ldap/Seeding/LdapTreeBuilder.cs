using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>Lays down entries below one entry. What is laid down is loaded in one step, when the whole seed is said.</summary>
/// <remarks>Not thread-safe; of use only within <c>Seed(…)</c>.</remarks>
public sealed class LdapTreeBuilder
{
    private readonly LdapSeedPlan _plan;
    private readonly LdapDn _dn;

    internal LdapTreeBuilder(LdapSeedPlan plan, LdapDn dn)
    {
        _plan = plan;
        _dn = dn;
    }

    /// <summary>The distinguished name of the entry that all is laid down below.</summary>
    public string Dn => _dn.ToString();

    /// <summary>An organizational unit; one that is there already serves.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="below">What is below it.</param>
    /// <returns>The builder of what is below it.</returns>
    public LdapTreeBuilder Ou(string name, Action<LdapTreeBuilder>? below = null) => Container(_plan.Ou, name, "organizationalUnit", below);

    /// <summary>A <c>container</c>, as Active Directory has them; one that is there already serves.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="below">What is below it.</param>
    /// <returns>The builder of what is below it.</returns>
    public LdapTreeBuilder Container(string name, Action<LdapTreeBuilder>? below = null) => Container(_plan.Cn, name, "container", below);

    /// <summary>Any entry.</summary>
    /// <param name="rdn">Its own part of its name: <c>cn=printer</c>. The attributes need not repeat it.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="LdapException">The name is none (<see cref="LdapResultCode.InvalidDnSyntax"/>).</exception>
    public LdapTreeBuilder Entry(string rdn, params IEnumerable<LdapAttribute> attributes)
    {
        ArgumentNullException.ThrowIfNull(rdn);
        var own = LdapRdn.Parse(rdn);
        var copy = attributes.ToList();
        _plan.Add(new(_dn.Child(own), _ => copy), own.Value.Text);
        return this;
    }

    /// <summary>A person: <c>uid=ann</c>, an <c>inetOrgPerson</c>; with the profile of Active Directory <c>CN=ann</c>, a <c>user</c>.</summary>
    /// <param name="name">The user name. Unless told otherwise, it is the common name and the surname as well.</param>
    /// <param name="configure">Says more of the person.</param>
    /// <returns>This builder.</returns>
    public LdapTreeBuilder Person(string name, Action<LdapPersonBuilder>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var person = new LdapPersonBuilder(_plan, name);
        configure?.Invoke(person);
        _plan.Add(new(_dn.Child(_plan.IsActiveDirectory ? "CN" : "uid", person.RdnValue), _ => person.Build()), name);
        return this;
    }

    /// <summary>
    /// People with names that can be told from their numbers: <c>user1</c>, <c>user2</c>… with the mail addresses <c>user1@example.com</c>…, the
    /// employee numbers 1, 2…, and common and surnames that repeat after some hundreds.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="configure">Says more of each, by its number from 1.</param>
    /// <returns>This builder.</returns>
    public LdapTreeBuilder People(int count, Action<LdapPersonBuilder, int>? configure = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var number = 1; number <= count; number++)
        {
            var at = number;
            Person(string.Create(CultureInfo.InvariantCulture, $"user{at}"), person =>
            {
                PeopleNames.Apply(person, at, _plan.Domain);
                configure?.Invoke(person, at);
            });
        }

        return this;
    }

    /// <summary>A group of people and groups: a <c>groupOfNames</c>; with the profile of Active Directory a global security <c>group</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="configure">Says who is in it, and more.</param>
    /// <returns>This builder.</returns>
    public LdapTreeBuilder Group(string name, Action<LdapGroupBuilder>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var group = new LdapGroupBuilder(_plan.IsActiveDirectory ? LdapGroupBuilder.Kind.ActiveDirectory : LdapGroupBuilder.Kind.Names, name);
        configure?.Invoke(group);
        _plan.Add(new(_dn.Child(_plan.Cn, name), group.Build), name);
        return this;
    }

    /// <summary>A group of a Unix system (RFC 2307): a <c>posixGroup</c>, whose members are user names.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="gidNumber">Its number.</param>
    /// <param name="memberUids">The user names in it.</param>
    /// <returns>This builder.</returns>
    public LdapTreeBuilder PosixGroup(string name, int gidNumber, params IEnumerable<string> memberUids)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(memberUids);
        List<LdapAttribute> attributes = [new("objectClass", _plan.PosixGroupClasses), new("cn", name), new("gidNumber", gidNumber.ToString(CultureInfo.InvariantCulture))];
        var members = memberUids.Select(member => (LdapValue)member).ToList();
        if (members.Count > 0) attributes.Add(new("memberUid", members));
        _plan.Add(new(_dn.Child(_plan.Cn, name), _ => attributes), name);
        return this;
    }

    private LdapTreeBuilder Container(string type, string name, string objectClass, Action<LdapTreeBuilder>? below)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var child = new LdapTreeBuilder(_plan, _dn.Child(type, name));
        _plan.Add(new(child._dn, _ => [new("objectClass", "top", objectClass), new(type, name)], IsContainer: true));
        below?.Invoke(child);
        return child;
    }
}
