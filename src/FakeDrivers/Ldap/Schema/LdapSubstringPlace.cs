namespace FakeDrivers.Ldap;

/// <summary>Where a part of a substring assertion stands.</summary>
internal enum LdapSubstringPlace
{
    /// <summary>It is no part but a whole value.</summary>
    Whole,
    Initial,
    Middle,
    Final,
}
