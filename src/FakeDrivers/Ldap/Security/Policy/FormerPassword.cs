namespace FakeDrivers.Ldap;

/// <summary>A value of <c>pwdHistory</c>: <c>time#syntax#length#stored value</c> (draft-behera-10, section 5.3.6).</summary>
/// <param name="At">When the password went out of use.</param>
/// <param name="Stored">The password as it was stored.</param>
internal sealed record FormerPassword(DateTimeOffset At, LdapValue Stored)
{
    private const string OctetString = "1.3.6.1.4.1.1466.115.121.1.40";

    public static FormerPassword? TryParse(LdapValue value)
    {
        var span = value.Span;
        var fields = new Range[3];
        for (int i = 0, at = 0; i < fields.Length; i++)
        {
            var length = span[at..].IndexOf((byte)'#');
            if (length < 0) return null;
            fields[i] = at..(at + length);
            at += length + 1;
        }

        var time = PasswordState.Time(new LdapValue(span[fields[0]]).Text);
        return time is { } when ? new(when, new(span[(fields[2].End.Value + 1)..])) : null;
    }

    public LdapValue ToValue()
    {
        var start = new LdapValue(FormattableString.Invariant($"{PasswordState.Seconds(At)}#{OctetString}#{Stored.Length}#"));
        return new([.. start.Span, .. Stored.Span]);
    }
}
