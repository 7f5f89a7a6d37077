using System.Globalization;
using FakeDrivers.Ldap;

namespace FakeDrivers.Benchmarks;

/// <summary>The directory that the LDAP figures are taken from: people as companies keep them, the same on every run.</summary>
internal static class LdapPeople
{
    public const string Suffix = "dc=example,dc=com";
    public const string People = "ou=people," + Suffix;

    /// <summary>The organizational unit and so many people below it.</summary>
    public static IEnumerable<LdapEntry> Entries(int count)
    {
        yield return new(People, new("objectClass", "organizationalUnit"), new("ou", "people"));
        for (var i = 0; i < count; i++) yield return Person(i);
    }

    public static string Dn(int i) => string.Create(CultureInfo.InvariantCulture, $"uid=user{i},{People}");

    public static LdapEntry Person(int i)
    {
        var number = i.ToString(CultureInfo.InvariantCulture);
        return new(
            Dn(i),
            new("objectClass", "top", "person", "organizationalPerson", "inetOrgPerson"),
            new("uid", "user" + number),
            new("cn", "First" + number + " Last" + number),
            new("sn", "Last" + number),
            new("givenName", "First" + number),
            new("mail", "user" + number + "@example.com"),
            new("telephoneNumber", string.Create(CultureInfo.InvariantCulture, $"+1 555 {i % 10_000_000:0000000}")),
            new("employeeNumber", number),
            new("title", i % 7 == 0 ? "Manager" : "Engineer"),
            new("l", i % 3 == 0 ? "Berlin" : "Lisbon"),
            new("description", "Person number " + number),
            new("userPassword", "secret" + number));
    }
}
