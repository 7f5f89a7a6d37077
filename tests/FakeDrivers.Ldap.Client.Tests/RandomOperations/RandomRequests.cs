namespace FakeDrivers.Ldap.Client.Tests.RandomOperations;

/// <summary>
/// Makes up requests of few names, attributes and values, so that they often concern each other. <c>%</c> stands for the unit that they play in. The
/// same seed gives the same requests.
/// </summary>
internal sealed class RandomRequests(int seed)
{
    private static readonly string[] Rdns =
        ["cn=a", "cn=b", "cn=c", "CN=A", "ou=u", "ou=v", "uid=a", "cn=a+sn=x", "sn=X+cn=A", "2.5.4.3=b", "cn= a ", @"cn=a\2cb", @"cn=\61"];

    private static readonly string[] OddRdns = ["nonsense", "noSuchType=a", "cn=", "cn=a,cn=b", "title=boss", "uidNumber=7", "member=cn\\=a", "c=xyz", "entryUUID=x"];

    private static readonly string[] Descriptions =
    [
        "cn", "sn", "title", "description", "mail", "displayName", "seeAlso", "uidNumber", "gidNumber", "objectClass", "telephoneNumber", "ou", "uid", "member",
        "homeDirectory", "description;lang-fr", "commonName", "2.5.4.4", "userPassword", "jpegPhoto", "noSuchAttribute", "createTimestamp", "entryUUID",
    ];

    private static readonly string[] Attributes = ["cn", "sn", "title", "description", "mail", "displayName", "seeAlso", "uidNumber", "objectClass", "telephoneNumber", "ou", "uid"];

    private static readonly Dictionary<string, string[]> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["objectClass"] = ["inetOrgPerson", "person", "posixAccount", "organizationalUnit", "extensibleObject", "top", "INETORGPERSON", "groupOfNames", "noSuchClass", "2.5.6.6"],
        ["uidNumber"] = ["1", "2", "10", "-1", "01", "many", ""],
        ["gidNumber"] = ["1", "2", "10"],
        ["seeAlso"] = ["cn=a,%", "CN=A, %", "cn=b,%", "nonsense", "dc=elsewhere", ""],
        ["member"] = ["cn=a,%", "cn=b,%", "nonsense"],
        ["mail"] = ["a@x", "A@X", "b@x", "é@x"],
        ["telephoneNumber"] = ["+1 555", "+1555", "1-555", "call me"],
        ["homeDirectory"] = ["/a", "/A"],
        ["jpegPhoto"] = ["x"],
        ["createTimestamp"] = ["20200101000000Z"],
        ["entryUUID"] = ["597ae2f6-16a6-1027-98f4-d28b5365dc14"],
        ["userPassword"] = ["x", "X"],
    };

    // Larger amounts than 64 bits hold are left out: slapd refuses them, while RFC 4525 knows no such limit.
    private static readonly string[] Texts = ["a", "A", "b", "c", "a b", " A  b ", "x", "Ä", "ä", ""];

    private readonly Random _random = new(seed);

    public LdapRequest Next() => _random.Next(100) switch
    {
        < 30 => Add(),
        < 40 => new LdapDeleteRequest(Dn()),
        < 66 => Modify(),
        < 78 => ModifyDn(),
        < 86 => Compare(),
        _ => Search(),
    };

    private T Of<T>(T[] all) => all[_random.Next(all.Length)];

    private bool Rarely(int percent = 8) => _random.Next(100) < percent;

    private string Rdn() => Rarely(5) ? Of(OddRdns) : Of(Rdns);

    private string Dn()
    {
        if (Rarely(3)) return Of(["", "dc=elsewhere", "cn=a,dc=elsewhere", "nonsense", "cn=a,,%", "%", "dc=plain", "cn=Subschema"]);
        var depth = _random.Next(10) switch { < 6 => 1, < 9 => 2, _ => 3 };
        return string.Join(',', Enumerable.Range(0, depth).Select(level => level == 0 ? Rdn() : Of(["ou=u", "ou=v", "OU=U", "cn=a", "cn=b"])).Append("%"));
    }

    private LdapValue Value(string description)
    {
        var name = description.Split(';')[0];
        return Of(Values.GetValueOrDefault(name, Texts));
    }

    private LdapAttribute Attribute(int least)
    {
        var description = Rarely(30) ? Of(Descriptions) : Of(Attributes);
        var count = _random.Next(10) switch { < 2 => least, < 8 => 1, < 9 => 2, _ => 3 };
        return new(description, Enumerable.Range(0, count).Select(_ => Value(description)));
    }

    private LdapAddRequest Add()
    {
        var dn = Dn();
        List<LdapAttribute> attributes = _random.Next(12) switch
        {
            < 6 => [new("objectClass", "inetOrgPerson"), new("cn", Value("cn")), new("sn", Value("sn"))],
            < 8 => [new("objectClass", "organizationalUnit")],
            < 9 => [new("objectClass", "inetOrgPerson", "posixAccount"), new("sn", "x"), new("uid", "a"), new("uidNumber", Value("uidNumber")), new("gidNumber", "1"), new("homeDirectory", "/a")],
            < 10 => [new("objectClass", "groupOfNames"), new("member", Value("member"))],
            < 11 => [new("objectClass", "person"), new("cn", "a"), new("sn", "x")],
            _ => [new("objectClass", Value("objectClass"), Value("objectClass")), new("sn", "x")],
        };
        for (var more = _random.Next(3); more > 0; more--) attributes.Add(Attribute(1));
        if (Rarely()) attributes.RemoveAt(_random.Next(attributes.Count));
        if (Rarely(20)) attributes.Reverse();
        return new(dn, attributes);
    }

    private LdapModifyRequest Modify()
    {
        var steps = Enumerable.Range(0, _random.Next(10) switch { 0 => 0, < 7 => 1, < 9 => 2, _ => 3 }).Select(_ => _random.Next(20) switch
        {
            < 7 => new LdapModification(LdapModificationKind.Add, Attribute(0)),
            < 12 => new LdapModification(LdapModificationKind.Delete, Attribute(0)),
            < 18 => new LdapModification(LdapModificationKind.Replace, Attribute(0)),
            _ => new LdapModification(LdapModificationKind.Increment, new(Of(["uidNumber", "gidNumber", "title", "noSuchAttribute"]), Of<LdapValue>(["1", "-3", "x", "1000000000"]))),
        });
        var dn = Dn();

        // The suffix belongs to all sequences that run at the same time.
        return new(dn == "dc=plain" ? "%" : dn, steps);
    }

    private LdapModifyDnRequest ModifyDn() => new(Dn(), Rdn(), _random.Next(2) == 0, _random.Next(3) > 0 ? null : Rarely(50) ? Dn() : Of(["ou=u,%", "ou=v,%", "%", "cn=a,%"]));

    private LdapCompareRequest Compare()
    {
        var description = Rarely(30) ? Of(Descriptions) : Of(Attributes);
        return new(Dn(), description, Value(description));
    }

    private LdapSearchRequest Search()
    {
        var dn = Rarely(60) ? "%" : Dn();
        return new(
        dn == "dc=plain" ? "%" : dn,
        (LdapSearchScope)_random.Next(3),
        Filter(0),
        _random.Next(4) switch { 0 => [], 1 => ["*"], 2 => [Of(Descriptions)], _ => [Of(Attributes), Of(Attributes), "hasSubordinates", "structuralObjectClass"] })
        {
            TypesOnly = Rarely(10),
        };
    }

    private LdapFilter Filter(int depth)
    {
        var description = Rarely(25) ? Of([.. Descriptions, "name", "hasSubordinates", "structuralObjectClass", "entryDN"]) : Of(Attributes);

        // Each directory makes these up by itself, so that an order of theirs says nothing.
        if (description is "entryUUID" or "createTimestamp") description = "uidNumber";
        return _random.Next(depth < 3 ? 14 : 9) switch
        {
            < 3 => new LdapEqualityFilter(description, Value(description)),
            3 => new LdapPresenceFilter(description),
            4 => Substring(description),
            5 => new LdapGreaterOrEqualFilter(description, Value(description)),
            6 => new LdapLessOrEqualFilter(description, Value(description)),
            7 => new LdapEqualityFilter("objectClass", Value("objectClass")),
            8 => new LdapExtensibleFilter(Rarely(20) ? null : description, Of([null, "caseExactMatch", "2.5.13.2", "integerMatch", "distinguishedNameMatch", "noSuchRule"]) ?? (Rarely(99) ? null : "x"), Value(description), Rarely(30)) is { Attribute: null, MatchingRule: null } both
                ? both with { MatchingRule = "caseIgnoreMatch" }
                : new LdapExtensibleFilter(description, Of([null, "caseExactMatch", "2.5.13.2", "integerMatch", "distinguishedNameMatch", "noSuchRule"]), Value(description), Rarely(30)),
            9 => new LdapNotFilter(Filter(depth + 1)),
            < 12 => new LdapAndFilter(Enumerable.Range(0, _random.Next(4)).Select(_ => Filter(depth + 1)).ToList()),
            _ => new LdapOrFilter(Enumerable.Range(0, _random.Next(4)).Select(_ => Filter(depth + 1)).ToList()),
        };
    }

    private LdapSubstringFilter Substring(string description)
    {
        // To slapd a part that nothing is left of is no part, or one that is never found: spaces at the end, or in telephone numbers and addresses.
        LdapValue Part() => Of<LdapValue>(["a", "B", "x", "1", description is "telephoneNumber" or "mail" ? "5" : " ", "@"]);
        LdapValue Last() => Of<LdapValue>(["a", "B", "x", "1", "@"]);
        return _random.Next(4) switch
        {
            0 => new(description, Part()),
            1 => new(description, final: Last()),
            2 => new(description, any: [Part()]),
            _ => new(description, Part(), [Part()], Last()),
        };
    }
}
