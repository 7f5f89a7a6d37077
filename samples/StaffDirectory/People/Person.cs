using FakeDrivers.Ldap;

namespace StaffDirectory.People;

/// <summary>Somebody of the staff.</summary>
public sealed record Person(string Dn, string UserName, string Name, string Title, string Department, string Mail, string Telephone)
{
    /// <summary>The attributes that a person is made of.</summary>
    public static IReadOnlyList<string> Attributes { get; } = ["uid", "cn", "sn", "givenName", "title", "departmentNumber", "mail", "telephoneNumber"];

    public static Person Of(LdapEntry entry) => new(
        entry.Dn,
        entry.GetText("uid") ?? string.Empty,
        entry.GetText("cn") ?? string.Empty,
        entry.GetText("title") ?? string.Empty,
        entry.GetText("departmentNumber") ?? string.Empty,
        entry.GetText("mail") ?? string.Empty,
        entry.GetText("telephoneNumber") ?? string.Empty);
}
