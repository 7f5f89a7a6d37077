namespace FakeDrivers.Ldap;

/// <summary>Reads values of extended operations.</summary>
internal static class LdapExtendedValue
{
    public delegate T Parser<T>(ref BerReader reader);

    /// <summary>Reads what is in the one sequence that a value is.</summary>
    /// <exception cref="LdapException">The value is not what the operation's standard demands (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static T ReadSequence<T>(LdapValue? value, string what, Parser<T> parse) => Read(value, what, (ref BerReader reader) =>
    {
        var inner = reader.Enter(BerTag.Sequence);
        return parse(ref inner);
    });

    /// <summary>Reads a value.</summary>
    /// <exception cref="LdapException">The value is not what the operation's standard demands (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static T Read<T>(LdapValue? value, string what, Parser<T> parse)
    {
        if (value is not { } octets) throw new LdapException(LdapResultCode.ProtocolError, $"The {what} bears no value.");
        try
        {
            var reader = new BerReader(octets.Span);
            return parse(ref reader);
        }
        catch (BerException error)
        {
            throw new LdapException(new LdapResult(LdapResultCode.ProtocolError, $"The value of the {what} is wrong: {error.Message}"), error);
        }
    }
}
