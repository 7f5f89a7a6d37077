namespace FakeDrivers.Ldap;

/// <summary>Values of the password modify operation: RFC 3062 section 2.</summary>
internal static class LdapPasswordModifyCodec
{
    private const byte Identity = 0x80;
    private const byte Old = 0x81;
    private const byte New = 0x82;

    public static LdapValue Encode(LdapPasswordChange change)
    {
        var writer = new BerWriter();
        var begin = writer.Begin();
        if (change.UserIdentity is { } identity) writer.WriteText(identity, Identity);
        if (change.OldPassword is { } old) writer.WriteValue(old, Old);
        if (change.NewPassword is { } next) writer.WriteValue(next, New);
        writer.End(begin);
        return writer.ToValue();
    }

    /// <exception cref="LdapException">The value is wrong (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static LdapPasswordChange Decode(LdapValue? value)
    {
        // Without a value, the server makes a new password for the caller.
        if (value is null) return new(null, null, null);
        return LdapExtendedValue.ReadSequence(value, "password modify request", (ref BerReader reader) =>
        {
            var identity = reader.NextTag == Identity ? reader.ReadText("identity", Identity) : null;
            var change = new LdapPasswordChange(identity, reader.ReadOptionalValue(Old), reader.ReadOptionalValue(New));
            reader.SkipRest();
            return change;
        });
    }

    /// <summary>The value of the response; <see langword="null"/> when no password was made.</summary>
    public static LdapValue? EncodeResponse(LdapValue? generated)
    {
        if (generated is not { } password) return null;
        var writer = new BerWriter();
        var begin = writer.Begin();
        writer.WriteValue(password, Identity);
        writer.End(begin);
        return writer.ToValue();
    }

    /// <summary>The password that the server made; <see langword="null"/> when it made none.</summary>
    /// <exception cref="LdapException">The value is wrong (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static LdapValue? DecodeResponse(LdapValue? value) => value is null
        ? null
        : LdapExtendedValue.ReadSequence(value, "password modify response", (ref BerReader reader) => reader.ReadOptionalValue(Identity));
}
