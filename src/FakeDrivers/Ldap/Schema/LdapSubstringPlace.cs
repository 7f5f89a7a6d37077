namespace FakeDrivers.Ldap;

/// <summary>Where a part of a substring assertion stands.</summary>
internal enum LdapSubstringPlace
{
    Initial,
    Middle,
    Final,
}
