using FakeDrivers.Ldap;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Ldap.Names;

public sealed class LdapDnLaws
{
    private static readonly Gen<string> s_types = Gen.Elements("cn", "CN", "2.5.4.3", "uid", "ou", "description", "x-unknown", "street", "serialNumber");

    private static readonly Gen<LdapValue> s_values = Gen.OneOf(
        Gen.Choose(1, 12).SelectMany(length => Gen.Elements([.. "aAbB  ,+\"\\<>;=#\t\n\u0001\u0002\u0003éÉ\u0301ßﬁ日"]).ArrayOf(length)).Select(letters => (LdapValue)new string(letters)),
        Gen.Choose(1, 5).SelectMany(length => Gen.Choose(0, 255).ArrayOf(length)).Select(octets => (LdapValue)Array.ConvertAll(octets, octet => (byte)octet)));

    private static readonly Gen<LdapDn> s_names =
        from parts in Gen.Choose(0, 4)
        from rdns in Rdns().ArrayOf(parts)
        select new LdapDn(rdns);

    [Fact]
    public void Reading_what_was_written_gives_the_same_name() =>
        Laws.Hold(s_names, name => LdapDn.Parse(name.ToString()).Equals(name) && LdapDn.Parse(name.ToString()).GetHashCode() == name.GetHashCode(), 3000);

    [Fact]
    public void The_key_of_a_name_is_the_key_of_every_spelling_of_it()
    {
        var schema = LdapSchema.Standard;
        Laws.Hold(
            s_names,
            name =>
            {
                var other = new LdapDn(name.Rdns.Select(rdn => new LdapRdn(rdn.Pairs.Reverse().Select(pair => new LdapNamePair(pair.Type is "cn" or "CN" ? "2.5.4.3" : pair.Type.ToUpperInvariant(), pair.Value)))));
                return schema.DnKey(name.ToString()) == schema.DnKey(other.ToString().Replace(",", " , ").Replace("\\ , ", "\\,")) || name.ToString().Contains("\\\\", StringComparison.Ordinal);
            },
            3000);
    }

    [Fact]
    public void The_key_of_a_name_ends_with_the_key_of_its_parent()
    {
        var schema = LdapSchema.Standard;
        Laws.Hold(
            s_names,
            name =>
            {
                if (name.Parent is not { } parent || schema.DnKey(name.ToString()) is not { } key) return true;
                var above = schema.DnKey(parent.ToString());
                return above!.Length == 0 ? !key.Contains('\u0001') : key.EndsWith("\u0001" + above, StringComparison.Ordinal) && key.Split('\u0001').Length == name.Rdns.Count;
            },
            3000);
    }

    [Fact]
    public void Equal_keys_mean_equal_parts_under_the_rules()
    {
        var schema = LdapSchema.Standard;
        Laws.Hold(
            Gen.Zip(s_names, s_names),
            pair =>
            {
                var (one, other) = pair;
                if (schema.DnKey(one.ToString()) is not { } key || schema.DnKey(other.ToString()) != key) return true;
                return one.Rdns.Count == other.Rdns.Count && one.Rdns.Zip(other.Rdns).All(parts => parts.First.Pairs.Count == parts.Second.Pairs.Count);
            },
            3000);
    }

    private static Gen<LdapRdn> Rdns() =>
        from count in Gen.Frequency((5, Gen.Constant(1)), (1, Gen.Constant(2)))
        from types in s_types.ArrayOf(count)
        from values in s_values.ArrayOf(count)
        select new LdapRdn(types.Zip(values, (type, value) => new LdapNamePair(type, value)).DistinctBy(pair => pair.Type is "cn" or "CN" ? "2.5.4.3" : pair.Type, StringComparer.OrdinalIgnoreCase));
}
