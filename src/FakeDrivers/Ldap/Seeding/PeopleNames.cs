using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>Names of generated people, which follow from their numbers alone.</summary>
internal static class PeopleNames
{
    private static readonly string[] GivenNames =
    [
        "Ann", "Bob", "Clara", "David", "Eva", "Frank", "Grace", "Hugo", "Ida", "Jan", "Karin", "Leo", "Mary", "Nils", "Olga", "Paul", "Rosa", "Simon", "Tina", "Viktor",
    ];

    private static readonly string[] Surnames =
    [
        "Adams", "Baker", "Clark", "Dubois", "Evans", "Fischer", "Garcia", "Hansen", "Ivanov", "Jensen", "Keller", "Larsen", "Moreau", "Novak", "Olsen", "Parker",
        "Quinn", "Rossi", "Schmidt", "Turner", "Ueda", "Vogel", "Walker", "Young", "Zimmer",
    ];

    public static void Apply(LdapPersonBuilder person, int number, string domain)
    {
        var (given, sur) = (GivenNames[(number - 1) % GivenNames.Length], Surnames[((number - 1) / GivenNames.Length) % Surnames.Length]);
        person.GivenName(given).Sn(sur).DisplayName($"{given} {sur}")
            .Mail(string.Create(CultureInfo.InvariantCulture, $"user{number}@{domain}"))
            .Attribute("employeeNumber", number.ToString(CultureInfo.InvariantCulture));
        person.CnUnlessNaming($"{given} {sur}");
    }
}
