using System.Globalization;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Store;

/// <summary>Draws small trees and filters over the same few attributes and values, so that they often meet.</summary>
internal sealed class RandomDirectory(int seed)
{
    private static readonly string[] s_texts = ["Ann", "ann", "Bob Lee", "bob  lee", "lee", "An", "nn", "b", "zoe", "Anna-Lena"];
    private static readonly string[] s_attributes = ["cn", "sn", "givenName", "description", "name", "uidNumber", "objectClass", "nothing", "ou"];
    private static readonly string[] s_classes = ["person", "inetOrgPerson", "top", "organizationalUnit", "unknownClass", "extensibleObject"];

    private readonly Random _random = new(seed);

    public IEnumerable<LdapEntry> Entries(int count)
    {
        var parents = new List<string> { "dc=example,dc=com" };
        for (var i = 0; i < count; i++)
        {
            var parent = parents[_random.Next(parents.Count)];
            if (_random.Next(3) == 0)
            {
                parents.Add(FormattableString.Invariant($"ou=unit {i},{parent}"));
                yield return new(parents[^1], new("objectClass", "organizationalUnit"), new("description", Text()));
                continue;
            }

            var attributes = new List<LdapAttribute> { new("objectClass", "inetOrgPerson", "extensibleObject"), new("sn", Text()) };
            if (_random.Next(2) == 0) attributes.Add(new("givenName", Text()));
            if (_random.Next(2) == 0) attributes.Add(new("description", "about " + i.ToString(CultureInfo.InvariantCulture), Text()));
            if (_random.Next(2) == 0) attributes.Add(new("uidNumber", Number()));
            yield return new(FormattableString.Invariant($"cn={Text()} {i},{parent}"), attributes);
        }
    }

    public LdapFilter Filter(int depth = 2)
    {
        var kind = depth == 0 ? 3 + _random.Next(7) : _random.Next(10);
        return kind switch
        {
            0 => new LdapAndFilter(Several(depth)),
            1 => new LdapOrFilter(Several(depth)),
            2 => new LdapNotFilter(Filter(depth - 1)),
            3 => new LdapPresenceFilter(Attribute()),
            4 => new LdapGreaterOrEqualFilter(Attribute(), _random.Next(4) == 0 ? Text() : Number()),
            5 => new LdapLessOrEqualFilter(Attribute(), Number()),
            6 => Substring(),
            _ => Equality(),
        };
    }

    private LdapEqualityFilter Equality()
    {
        var attribute = Attribute();
        return new(attribute, attribute switch
        {
            "objectClass" => s_classes[_random.Next(s_classes.Length)],
            "uidNumber" => Number(),
            _ => Text(),
        });
    }

    private LdapSubstringFilter Substring()
    {
        // Parts without spaces: how spaces at their ends are prepared is a matter of its own.
        string[] parts = ["a", "an", "b", "le", "ee", "nn", "o", "un"];
        LdapValue? Part() => _random.Next(2) == 0 ? (LdapValue?)(LdapValue)parts[_random.Next(parts.Length)] : null;
        var middle = Part() is { } part ? new[] { part } : [];
        var (initial, final) = (Part(), Part());
        if (initial is null && final is null && middle.Length == 0) initial = "a";
        string[] texts = ["cn", "sn", "givenName", "description", "name", "ou", "nothing"];
        return new(texts[_random.Next(texts.Length)], initial, middle, final);
    }

    private LdapFilter[] Several(int depth) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Filter(depth - 1))];

    private string Attribute() => s_attributes[_random.Next(s_attributes.Length)];

    private string Text() => s_texts[_random.Next(s_texts.Length)];

    private string Number() => _random.Next(-3, 12).ToString(CultureInfo.InvariantCulture);
}
