namespace FakeDrivers.Ldap;

/// <summary>An entry of LDIF for loading many: each description once, with all its values, in the order of the text.</summary>
internal readonly record struct LdifEntry(string Dn, LdifAttribute[] Attributes, int Line)
{
    public LdapEntry ToEntry() => LdapEntry.Adopt(Dn, Array.ConvertAll(Attributes, static attribute => LdapAttribute.Adopt(attribute.Description, attribute.Values)));
}
