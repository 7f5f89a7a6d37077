namespace FakeDrivers.Ldap;

/// <summary>Who a connection is.</summary>
/// <param name="Dn">The name as it is stored; empty for nobody.</param>
/// <param name="Key">What the name is found by; empty for nobody.</param>
/// <param name="IsRoot">Whether it is the administrator, to whom no access rule and no limit applies.</param>
internal sealed record LdapIdentity(string Dn, string Key, bool IsRoot = false)
{
    public static readonly LdapIdentity Anonymous = new(string.Empty, string.Empty);

    public bool IsAnonymous => Key.Length == 0 && !IsRoot;
}
