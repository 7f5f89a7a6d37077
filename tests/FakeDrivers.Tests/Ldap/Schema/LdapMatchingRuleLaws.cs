using FakeDrivers.Ldap;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Ldap.Schema;

public sealed class LdapMatchingRuleLaws
{
    private static readonly Gen<LdapValue> s_texts = Gen.Choose(0, 8)
        .SelectMany(length => Gen.Elements([.. "aAbBzZ  \t-19+,=\u0001éÉß\u0301\u00a0\u00adﬁΣς日가"]).ArrayOf(length)).Select(letters => (LdapValue)new string(letters));

    private static readonly Gen<LdapValue> s_numbers = Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(number => (LdapValue)number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Choose(1, 80).SelectMany(length => Gen.Choose(0, 9).ArrayOf(length)).Select(digits => (LdapValue)("-" + string.Concat(digits)).TrimStart('-')));

    [Theory]
    [InlineData("caseIgnoreMatch"), InlineData("caseExactMatch"), InlineData("caseIgnoreIA5Match"), InlineData("octetStringMatch"), InlineData("telephoneNumberMatch"), InlineData("caseIgnoreListMatch")]
    public void Whether_a_value_has_a_key_is_whether_it_makes_that_key(string name)
    {
        var rule = LdapSchema.Standard.FindMatchingRule(name)!;
        Laws.Hold(Gen.Zip(s_texts, s_texts), pair => Agrees(rule, pair.Item1, pair.Item2), 3000);
    }

    [Fact]
    public void Whether_a_number_has_a_key_is_whether_it_makes_that_key()
    {
        var rule = LdapSchema.Standard.FindMatchingRule("integerMatch")!;
        Laws.Hold(
            Gen.Zip(s_numbers, s_numbers),
            pair => Agrees(rule, pair.Item1, pair.Item2)
                && Math.Sign(rule.KeyOf(pair.Item1, LdapSchema.Standard).AsSpan().SequenceCompareTo(rule.KeyOf(pair.Item2, LdapSchema.Standard)))
                    == System.Numerics.BigInteger.Parse(pair.Item1.Text, System.Globalization.CultureInfo.InvariantCulture)
                        .CompareTo(System.Numerics.BigInteger.Parse(pair.Item2.Text, System.Globalization.CultureInfo.InvariantCulture)),
            3000);
    }

    [Fact]
    public void A_key_is_its_own_key()
    {
        foreach (var name in new[] { "caseIgnoreMatch", "caseExactMatch", "numericStringMatch" })
        {
            var rule = LdapSchema.Standard.FindMatchingRule(name)!;
            Laws.Hold(s_texts, value => rule.KeyOf(value, LdapSchema.Standard) is not { } key || rule.KeyOf(new LdapValue(key), LdapSchema.Standard).AsSpan().SequenceEqual(key), 2000);
        }
    }

    [Fact]
    public void Text_that_the_runtime_normalises_alike_has_one_key()
    {
        var rule = LdapSchema.Standard.FindMatchingRule("caseIgnoreMatch")!;
        Laws.Hold(
            s_texts,
            value => rule.KeyOf(value, LdapSchema.Standard).AsSpan().SequenceEqual(rule.KeyOf(LdapUnicode.Decompose(value.Text), LdapSchema.Standard)),
            3000);
    }

    private static bool Agrees(LdapMatchingRule rule, LdapValue one, LdapValue other)
    {
        if (rule.KeyOf(other, LdapSchema.Standard) is not { } key) return true;
        var own = rule.KeyOf(one, LdapSchema.Standard);
        if (rule.HasKey(one, key, LdapSchema.Standard) != (own is not null && own.AsSpan().SequenceEqual(key))) return false;
        return !rule.IsOrdered || own is null || Math.Sign(rule.CompareToKey(one, key, LdapSchema.Standard)!.Value) == Math.Sign(own.AsSpan().SequenceCompareTo(key));
    }
}
