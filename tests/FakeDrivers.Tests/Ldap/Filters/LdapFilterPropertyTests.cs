using FakeDrivers.Ldap;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Ldap.Filters;

public sealed class LdapFilterPropertyTests
{
    private static readonly Gen<LdapValue> Text =
        ArbMap.Default.GeneratorFor<string>().Select(text => new LdapValue(text ?? string.Empty));

    private static readonly Gen<LdapValue> Values =
        Gen.OneOf(Text, ArbMap.Default.GeneratorFor<byte[]>().Select(octets => LdapValue.FromBytes(octets ?? [])), Gen.Elements<LdapValue>("*", "(", ")", @"\", @"\2a", "é", " "));

    private static readonly Gen<string> Attributes = Gen.Elements("cn", "sn;lang-fr", "2.5.4.3", "userCertificate;binary", "x-y1");

    [Fact]
    public void Every_filter_reads_back_as_itself() =>
        Laws.Hold(Filters(4), filter => LdapFilter.Parse(filter.ToString()).Equals(filter), 2000);

    [Fact]
    public void Every_value_survives_escaping() =>
        Laws.Hold(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty), text => LdapFilter.Parse($"(cn={LdapFilter.Escape(text)})").Equals(LdapFilter.Equal("cn", text)), 1000);

    [Fact]
    public void Every_character_survives_as_a_value()
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            if (char.IsSurrogate((char)character)) continue;
            var filter = LdapFilter.Equal("cn", $"a{(char)character}b");
            LdapFilter.Parse(filter.ToString()).Should().Be(filter);
        }
    }

    [Fact]
    public void No_text_makes_the_parser_fail_otherwise_than_it_should() =>
        Laws.Hold(
            Gen.ArrayOf(Gen.Elements("(", ")", "&", "|", "!", "cn", "=", "*", ":", "dn", ">", "~", "\\", "2a", " ", "\0", ";", "2.5", ".", "é")).Select(string.Concat),
            text => LdapFilter.TryParse(text, out var filter) ? LdapFilter.Parse(filter.ToString()).Equals(filter) : Fails(text),
            5000);

    private static bool Fails(string text)
    {
        try
        {
            LdapFilter.Parse(text);
            return false;
        }
        catch (LdapException error)
        {
            return error.ResultCode == LdapResultCode.FilterError;
        }
    }

    private static Gen<LdapFilter> Filters(int depth)
    {
        var item = Gen.OneOf(
            from attribute in Attributes from value in Values select (LdapFilter)new LdapEqualityFilter(attribute, value),
            from attribute in Attributes select (LdapFilter)new LdapPresenceFilter(attribute),
            from attribute in Attributes from value in Values select (LdapFilter)new LdapApproximateFilter(attribute, value),
            from attribute in Attributes from value in Values select (LdapFilter)new LdapGreaterOrEqualFilter(attribute, value),
            from attribute in Attributes from value in Values select (LdapFilter)new LdapLessOrEqualFilter(attribute, value),
            from attribute in Attributes from parts in Parts() select (LdapFilter)new LdapSubstringFilter(attribute, parts.Initial, parts.Middle, parts.Final),
            from attribute in Attributes
            from value in Values
            from withDn in Gen.Elements(true, false)
            from rule in Gen.Elements(null, "caseExactMatch", "2.5.13.5")
            select (LdapFilter)new LdapExtensibleFilter(attribute, rule, value, withDn),
            from value in Values from withDn in Gen.Elements(true, false) select (LdapFilter)new LdapExtensibleFilter(null, "caseExactMatch", value, withDn));
        if (depth == 0) return item;
        var inner = Filters(depth - 1);
        return Gen.Frequency(
            (3, item),
            (1, Gen.ListOf(inner, 3).Select(filters => (LdapFilter)new LdapAndFilter(filters))),
            (1, Gen.ListOf(inner, 2).Select(filters => (LdapFilter)new LdapOrFilter(filters))),
            (1, Gen.Constant((LdapFilter)new LdapAndFilter())),
            (1, inner.Select(filter => (LdapFilter)new LdapNotFilter(filter))));
    }

    private static Gen<(LdapValue? Initial, List<LdapValue> Middle, LdapValue? Final)> Parts()
    {
        var part = Values.Where(value => value.Length > 0);
        var optional = Gen.OneOf(Gen.Constant<LdapValue?>(null), part.Select(value => (LdapValue?)value));
        return from initial in optional
               from middle in Gen.Choose(0, 2).SelectMany(count => Gen.ListOf(part, count))
               from final in optional
               where initial is not null || final is not null || middle.Count > 0
               select (initial, middle.ToList(), final);
    }
}
