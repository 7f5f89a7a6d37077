using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Seeding;

public sealed class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(10_000)]
    public void Items_come_in_their_order(int count) =>
        ReadAhead.Of(Enumerable.Range(0, count)).Should().Equal(Enumerable.Range(0, count));

    [Fact]
    public void An_error_comes_after_the_items_before_it()
    {
        var taken = 0;

        var read = () =>
        {
            foreach (var _ in ReadAhead.Of(Broken(after: 700))) taken++;
        };

        read.Should().Throw<FormatException>().WithMessage("broken");
        taken.Should().Be(700);
    }

    [Fact]
    public void Whoever_takes_no_more_ends_the_reading()
    {
        var read = 0;
        var isDisposed = false;

        ReadAhead.Of(Endless()).Take(3).Should().Equal(1, 2, 3);

        isDisposed.Should().BeTrue("nothing is read behind anybody's back");
        read.Should().BeLessThan(10_000, "no more is read ahead than there is room for");

        IEnumerable<int> Endless()
        {
            try
            {
                while (true) yield return ++read;
            }
            finally
            {
                isDisposed = true;
            }
        }
    }

    [Fact]
    public void Work_ahead_is_done_for_an_item_before_it_is_taken_or_not_at_all()
    {
        var prepared = new bool[10_000];
        var early = 0;

        foreach (var item in ReadAhead.Of(Enumerable.Range(0, prepared.Length), item => prepared[item] = true))
        {
            if (prepared[item]) early++;
            prepared[item] = false;
        }

        prepared.Count(each => each).Should().Be(0, "nothing is done for what was taken ({0} were prepared)", early);
    }

    [Theory]
    [InlineData("dn: ou=last,dc=example,dc=com\nobjectClass: organizationalUnit\nsn: none", LdapResultCode.ObjectClassViolation)]
    [InlineData("dn: ou=unit7,dc=example,dc=com\nobjectClass: organizationalUnit\nou: unit7", LdapResultCode.EntryAlreadyExists)]
    [InlineData("dn: nonsense\nobjectClass: organizationalUnit", LdapResultCode.InvalidDnSyntax)]
    public void An_entry_of_a_large_text_that_breaks_a_rule_is_named_with_its_line(string last, LdapResultCode code)
    {
        using var world = new FakeWorld();
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"dn: ou=unit{i},dc=example,dc=com\nobjectClass: organizationalUnit\nou: unit{i}\n\n"));

        var load = () => world.Ldap.LoadLdif(text + last + "\n\ndn: ou=more,dc=example,dc=com\nobjectClass: organizationalUnit\nou: more\n");

        load.Should().Throw<LdapException>().WithMessage("*line 80001,*").Which.ResultCode.Should().Be(code);
        world.Ldap.Count.Should().Be(1);
    }

    [Fact]
    public void A_large_text_is_taken_in_whole_or_not_at_all()
    {
        using var world = new FakeWorld();
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"dn: ou=unit{i},dc=example,dc=com\nobjectClass: organizationalUnit\nou: unit{i}\n\n"));

        var load = () => world.Ldap.LoadLdif(text + "dn: ou=last,dc=example,dc=com\nwrong");

        load.Should().Throw<LdifException>().WithMessage("*line 80002: *");
        world.Ldap.LoadLdif(text).Entries.Should().Be(20_000);
    }

    private static IEnumerable<int> Broken(int after)
    {
        for (var i = 0; i < after; i++) yield return i;
        throw new FormatException("broken");
    }
}
