namespace FakeDrivers.Ldap;

/// <summary>Values of controls as octets and back.</summary>
internal static class LdapControlCodec
{
    /// <summary>The value of a control that has a type of its own.</summary>
    public static LdapValue? Encode(LdapControl control) => throw new NotSupportedException(control.Oid);

    /// <summary>
    /// The control as its own type, of a request or of a response; what has no type of its own, as <see cref="LdapControl"/>.
    /// </summary>
    /// <exception cref="LdapException">The value is not what the control's standard demands (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static LdapControl Decode(string oid, bool isCritical, LdapValue? value, bool isResponse) => throw new NotSupportedException(oid);
}
