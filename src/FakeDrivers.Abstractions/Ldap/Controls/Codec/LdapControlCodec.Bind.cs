using System.Formats.Asn1;
using System.Globalization;

namespace FakeDrivers.Ldap;

/// <content>What comes with the response to a bind: who one is, what the password policy says.</content>
internal static partial class LdapControlCodec
{
    private static LdapValue? EncodeBind(AsnWriter writer, LdapControl control)
    {
        switch (control)
        {
            case LdapAuthorizationIdentityControl identity:
                return identity.AuthorizationId;
            case LdapPasswordExpiringControl expiring:
                return ((long)expiring.TimeLeft.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        var policy = (LdapPasswordPolicyResultControl)control;
        using (writer.PushSequence())
        {
            // There is room for one warning only.
            if (policy.TimeBeforeExpiration is { } time)
            {
                using (writer.PushSequence(Tag(0))) writer.WriteInteger((long)time.TotalSeconds, Tag(0));
            }
            else if (policy.GraceLoginsRemaining is { } logins)
            {
                using (writer.PushSequence(Tag(0))) writer.WriteInteger(logins, Tag(1));
            }

            if (policy.Error is { } error) WriteEnumerated(writer, (int)error, Tag(1));
        }

        return Finish(writer);
    }

    private static LdapControl? DecodeBind(string oid, LdapValue? value, bool isResponse)
    {
        switch (oid)
        {
            case LdapAuthorizationIdentityControl.ControlOid:
                return new LdapAuthorizationIdentityControl(ToText(value ?? default, "identity"));
            case LdapPasswordExpiringControl.ControlOid:
                var text = ToText(value ?? throw Wrong("There must be one."), "time");
                return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= int.MaxValue
                    ? new LdapPasswordExpiringControl(TimeSpan.FromSeconds(seconds)) : throw Wrong($"'{text}' is no number of seconds.");
            case LdapPasswordPolicyResultControl.ControlOid when isResponse && value is not null:
                return ReadPolicy(Sequence(value));
            default:
                return null;
        }
    }

    private static LdapPasswordPolicyResultControl ReadPolicy(AsnReader reader)
    {
        TimeSpan? time = null;
        int? logins = null;
        if (IsNext(reader, Tag(0)))
        {
            var warning = reader.ReadSequence(Tag(0));
            if (IsNext(warning, Tag(0))) time = TimeSpan.FromSeconds(ReadNumber(warning, "time before expiration", 0, Tag(0)));
            else logins = ReadNumber(warning, "number of grace logins", 0, Tag(1));
        }

        LdapPasswordPolicyError? error = IsNext(reader, Tag(1)) ? (LdapPasswordPolicyError)ReadEnumerated(reader, "error", Tag(1)) : null;
        return new(time, logins, error);
    }
}
