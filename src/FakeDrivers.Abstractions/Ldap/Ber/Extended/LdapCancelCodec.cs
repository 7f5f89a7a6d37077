namespace FakeDrivers.Ldap;

/// <summary>The value of the cancel operation: RFC 3909 section 2.1.</summary>
internal static class LdapCancelCodec
{
    public static LdapValue Encode(int messageId)
    {
        var writer = new BerWriter();
        var begin = writer.Begin();
        writer.WriteInteger(messageId);
        writer.End(begin);
        return writer.ToValue();
    }

    /// <exception cref="LdapException">The value is wrong (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static int Decode(LdapValue? value) =>
        LdapExtendedValue.ReadSequence(value, "cancel request", (ref BerReader reader) => reader.ReadCount("number of the message to cancel"));
}
