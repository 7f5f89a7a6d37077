using FakeDrivers.Ldap;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Ldap.Store;

public sealed class ValueKeyTests
{
    // Few different octets and lengths around fifteen: keys that begin alike, and keys that one more octet ends.
    private static readonly Gen<byte[]> Keys = from length in Gen.Choose(0, 18) from octets in Gen.Elements<byte>(0, 0, 1, 255).ArrayOf(length) select octets;

    [Fact]
    public void Keys_are_in_the_order_of_their_octets_and_then_of_their_entries() => Laws.Hold(
        from one in Keys from other in Keys from first in Gen.Choose(1, 2) from second in Gen.Choose(1, 2) select (one, other, first, second),
        drawn =>
        {
            var order = drawn.one.AsSpan().SequenceCompareTo(drawn.other);
            if (order == 0) order = drawn.first.CompareTo(drawn.second);
            return Math.Sign(new ValueKey(drawn.one, drawn.first).CompareTo(new(drawn.other, drawn.second))) == Math.Sign(order);
        },
        tests: 5_000);

    [Fact]
    public void Keys_are_given_back_whole() => Laws.Hold(Keys, key => new ValueKey(key, 1).ToKey().AsSpan().SequenceEqual(key), tests: 500);
}
