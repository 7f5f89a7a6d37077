namespace FakeDrivers.Ldap;

/// <summary>How a line of LDIF gives its value.</summary>
internal enum LdifValueKind
{
    /// <summary><c>cn: Ann</c>.</summary>
    Plain,

    /// <summary><c>cn:: QW5u</c>.</summary>
    Base64,

    /// <summary><c>cn:&lt; file:ann.txt</c>.</summary>
    Url,
}
