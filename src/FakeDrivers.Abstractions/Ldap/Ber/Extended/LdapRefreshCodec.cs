namespace FakeDrivers.Ldap;

/// <summary>Values of the refresh operation of dynamic entries: RFC 2589 sections 4.1 and 4.2.</summary>
internal static class LdapRefreshCodec
{
    public static LdapValue Encode(string dn, TimeSpan timeToLive)
    {
        var writer = new BerWriter();
        var begin = writer.Begin();
        writer.WriteText(dn, 0x80);
        writer.WriteInteger((long)timeToLive.TotalSeconds, 0x81);
        writer.End(begin);
        return writer.ToValue();
    }

    /// <exception cref="LdapException">The value is wrong (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static (string Dn, TimeSpan TimeToLive) Decode(LdapValue? value) =>
        LdapExtendedValue.ReadSequence(value, "refresh request", (ref BerReader reader) => (reader.ReadDn(0x80), ReadTime(ref reader)));

    public static LdapValue EncodeResponse(TimeSpan timeToLive)
    {
        var writer = new BerWriter();
        var begin = writer.Begin();
        writer.WriteInteger((long)timeToLive.TotalSeconds, 0x81);
        writer.End(begin);
        return writer.ToValue();
    }

    /// <exception cref="LdapException">The value is wrong (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static TimeSpan DecodeResponse(LdapValue? value) => LdapExtendedValue.ReadSequence(value, "refresh response", ReadTime);

    private static TimeSpan ReadTime(ref BerReader reader)
    {
        var seconds = reader.ReadInteger(0x81);
        return seconds is >= 0 and <= int.MaxValue
            ? TimeSpan.FromSeconds(seconds) : throw new LdapException(LdapResultCode.ProtocolError, $"The time to live is {seconds} seconds; it must be from 0 to {int.MaxValue}.");
    }
}
