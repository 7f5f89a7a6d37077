namespace FakeDrivers.Ldap;

/// <summary>What a filter comes to for an entry: RFC 4511 section 4.5.1.7. In this order, AND is the least and OR the greatest.</summary>
internal enum LdapTruth
{
    False = 0,
    Undefined = 1,
    True = 2,
}
