namespace FakeDrivers.Ldap;

/// <summary>Filters as octets and back: RFC 4511 section 4.5.1.7.</summary>
internal static class LdapFilterCodec
{
    /// <summary>How deep filters may be nested.</summary>
    public const int MaxDepth = 100;

    private const byte And = 0xA0;
    private const byte Or = 0xA1;
    private const byte Not = 0xA2;
    private const byte Equality = 0xA3;
    private const byte Substrings = 0xA4;
    private const byte GreaterOrEqual = 0xA5;
    private const byte LessOrEqual = 0xA6;
    private const byte Present = 0x87;
    private const byte Approximate = 0xA8;
    private const byte Extensible = 0xA9;

    /// <summary>Takes a filter.</summary>
    /// <exception cref="BerException">The octets are no BER.</exception>
    /// <exception cref="LdapException">They are no filter, or one that is nested too deep (<see cref="LdapResultCode.ProtocolError"/>).</exception>
    public static LdapFilter Read(ref BerReader reader, int depth = 0)
    {
        if (depth > MaxDepth) throw Wrong($"The filter is nested deeper than {MaxDepth} levels.");
        var tag = reader.NextTag;
        if (tag == Present) return new LdapPresenceFilter(reader.ReadText("attribute description", tag));
        if (reader.IsEmpty) throw new BerException("A filter is missing.");
        if (tag is not ((>= And and <= LessOrEqual) or Approximate or Extensible)) throw Wrong($"A filter of the kind 0x{tag:X2} is unknown.");
        var inner = reader.Enter(tag);
        switch (tag)
        {
            case And:
                return new LdapAndFilter(ReadAll(ref inner, depth));
            case Or:
                return new LdapOrFilter(ReadAll(ref inner, depth));
            case Not:
                var not = new LdapNotFilter(Read(ref inner, depth + 1));
                return inner.IsEmpty ? not : throw Wrong("A negation holds more than one filter.");
            case Substrings:
                return ReadSubstrings(ref inner);
            case Extensible:
                return ReadExtensible(ref inner);
        }

        var attribute = inner.ReadText("attribute description");
        var value = inner.ReadValue();
        inner.SkipRest();
        return tag switch
        {
            Equality => new LdapEqualityFilter(attribute, value),
            GreaterOrEqual => new LdapGreaterOrEqualFilter(attribute, value),
            LessOrEqual => new LdapLessOrEqualFilter(attribute, value),
            _ => new LdapApproximateFilter(attribute, value),
        };
    }

    /// <summary>Writes a filter.</summary>
    public static void Write(BerWriter writer, LdapFilter filter)
    {
        switch (filter)
        {
            case LdapAndFilter and:
                WriteAll(writer, And, and.Filters);
                break;
            case LdapOrFilter or:
                WriteAll(writer, Or, or.Filters);
                break;
            case LdapNotFilter not:
                WriteAll(writer, Not, [not.Filter]);
                break;
            case LdapEqualityFilter equality:
                WriteAssertion(writer, Equality, equality.Attribute, equality.Value);
                break;
            case LdapGreaterOrEqualFilter greater:
                WriteAssertion(writer, GreaterOrEqual, greater.Attribute, greater.Value);
                break;
            case LdapLessOrEqualFilter less:
                WriteAssertion(writer, LessOrEqual, less.Attribute, less.Value);
                break;
            case LdapApproximateFilter approximate:
                WriteAssertion(writer, Approximate, approximate.Attribute, approximate.Value);
                break;
            case LdapPresenceFilter presence:
                writer.WriteText(presence.Attribute, Present);
                break;
            case LdapSubstringFilter substring:
                WriteSubstrings(writer, substring);
                break;
            case LdapExtensibleFilter extensible:
                WriteExtensible(writer, extensible);
                break;
            default:
                throw new ArgumentException($"A {filter.GetType().Name} has no form on the wire.", nameof(filter));
        }
    }

    private static List<LdapFilter> ReadAll(ref BerReader reader, int depth)
    {
        var filters = new List<LdapFilter>();
        while (!reader.IsEmpty) filters.Add(Read(ref reader, depth + 1));
        return filters;
    }

    private static LdapSubstringFilter ReadSubstrings(ref BerReader reader)
    {
        var attribute = reader.ReadText("attribute description");
        var parts = reader.Enter(BerTag.Sequence);
        reader.SkipRest();
        if (parts.IsEmpty) throw Wrong($"The substring filter on {attribute} has no part.");
        LdapValue? initial = null;
        LdapValue? final = null;
        List<LdapValue>? any = null;
        while (!parts.IsEmpty)
        {
            var tag = parts.NextTag;
            if (tag is < 0x80 or > 0x82) throw Wrong($"The substring filter on {attribute} has a part of the unknown kind 0x{tag:X2}.");
            if (final is not null || (tag == 0x80 && (initial is not null || any is not null))) throw Wrong($"The parts of the substring filter on {attribute} are out of order.");
            var value = parts.ReadValue(tag);
            if (value.Length == 0) throw Wrong($"A part of the substring filter on {attribute} is empty.");
            if (tag == 0x80) initial = value;
            else if (tag == 0x82) final = value;
            else (any ??= []).Add(value);
        }

        return new(attribute, initial, any, final);
    }

    private static LdapExtensibleFilter ReadExtensible(ref BerReader reader)
    {
        var rule = reader.NextTag == 0x81 ? reader.ReadText("matching rule", 0x81) : null;
        var attribute = reader.NextTag == 0x82 ? reader.ReadText("attribute description", 0x82) : null;
        var value = reader.ReadValue(0x83);
        var withDn = reader.TryRead(0x84, out var flag) && BerReader.ToBoolean(flag);
        reader.SkipRest();
        if (rule is null && attribute is null) throw Wrong("An extensible filter names neither an attribute nor a matching rule.");
        return new(attribute, rule, value, withDn);
    }

    private static void WriteAll(BerWriter writer, byte tag, IReadOnlyList<LdapFilter> filters)
    {
        var begin = writer.Begin(tag);
        foreach (var filter in filters) Write(writer, filter);
        writer.End(begin);
    }

    private static void WriteAssertion(BerWriter writer, byte tag, string attribute, LdapValue value)
    {
        var begin = writer.Begin(tag);
        writer.WriteText(attribute);
        writer.WriteValue(value);
        writer.End(begin);
    }

    private static void WriteSubstrings(BerWriter writer, LdapSubstringFilter filter)
    {
        var begin = writer.Begin(Substrings);
        writer.WriteText(filter.Attribute);
        var parts = writer.Begin();
        if (filter.Initial is { } initial) writer.WriteValue(initial, 0x80);
        foreach (var any in filter.Middle) writer.WriteValue(any, 0x81);
        if (filter.Final is { } final) writer.WriteValue(final, 0x82);
        writer.End(parts);
        writer.End(begin);
    }

    private static void WriteExtensible(BerWriter writer, LdapExtensibleFilter filter)
    {
        var begin = writer.Begin(Extensible);
        if (filter.MatchingRule is { } rule) writer.WriteText(rule, 0x81);
        if (filter.Attribute is { } attribute) writer.WriteText(attribute, 0x82);
        writer.WriteValue(filter.Value, 0x83);
        if (filter.WithDn) writer.WriteBoolean(true, 0x84);
        writer.End(begin);
    }

    private static LdapException Wrong(string text) => new(LdapResultCode.ProtocolError, text);
}
