using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

public sealed class FakeLdapDirectoriesTests : LdapTestBase
{
    [Fact]
    public void One_name_is_one_directory_however_it_is_written()
    {
        var directory = World.LdapDirectories["ldap://Partners"];

        World.LdapDirectories["partners"].Should().BeSameAs(directory);
        World.LdapDirectories["ldap://partners/"].Should().BeSameAs(directory);
        World.LdapDirectories.ToList().Should().ContainSingle();
        directory.Name.Should().Be("partners");
    }

    [Fact]
    public async Task Directories_do_not_see_each_others_entries()
    {
        World.LdapDirectories["one"].Add([Unit("people")]);

        (World.Ldap.Count, World.LdapDirectories["one"].Count, World.LdapDirectories["two"].Count).Should().Be((1, 2, 1));
        (await World.LdapDirectories["one"].ConnectAs().FindAsync(People)).Should().NotBeNull();
        (await Admin.FindAsync(People)).Should().BeNull();
    }

    [Fact]
    public async Task Entries_of_one_name_have_ids_of_their_own()
    {
        await Admin.AddAsync(new(People, Unit("people").Attributes), Token);
        await World.LdapDirectories["one"].ConnectAs().AddAsync(new(People, Unit("people").Attributes), Token);

        (await World.LdapDirectories["one"].ConnectAs().FindAsync(People, "entryUUID"))!.GetText("entryUUID")
            .Should().NotBe((await Admin.FindAsync(People, "entryUUID"))!.GetText("entryUUID"));
    }

    [Fact]
    public void One_may_have_options_of_its_own()
    {
        var directory = World.LdapDirectories.Add("ldap://ad", options =>
        {
            options.Suffixes.Clear();
            options.Suffixes.Add("o=partners");
            options.RootDn = "cn=boss,o=partners";
        });

        directory.Suffixes.Should().Equal("o=partners");
        directory.ConnectAs().BoundDn.Should().Be("cn=boss,o=partners");
        var again = () => World.LdapDirectories.Add("ad", _ => { });
        again.Should().Throw<ArgumentException>().WithMessage("*'ad' already*");
        var wrong = () => World.LdapDirectories.Add("bad", options => options.SizeLimit = -1);
        wrong.Should().Throw<ArgumentException>().WithMessage("*SizeLimit*");
    }

    [Fact]
    public void A_fork_copies_them_and_a_restore_takes_them_back()
    {
        var snapshot = World.Snapshot();
        World.LdapDirectories["one"].Add([Unit("people")]);
        using var fork = World.Fork();
        fork.LdapDirectories["one"].Add([Unit("staff")]);

        (World.LdapDirectories["one"].Count, fork.LdapDirectories["one"].Count).Should().Be((2, 3));
        World.Restore(snapshot);
        (World.LdapDirectories["one"].Count, fork.LdapDirectories["one"].Count).Should().Be((1, 3));
    }

    [Fact]
    public async Task Changes_of_one_are_not_told_by_another()
    {
        var changes = World.LdapDirectories["one"].WatchAsync(cancellationToken: Token).GetAsyncEnumerator(Token);

        World.Ldap.Add([Unit("people")]);
        World.LdapDirectories["one"].Add([Unit("staff")]);

        await changes.MoveNextAsync();
        changes.Current.DnAfter.Should().StartWith("ou=staff");
    }

    [Fact]
    public async Task The_call_log_tells_whose_connection_it_was()
    {
        await World.LdapDirectories["one"].Connect().SearchAllAsync(new(Suffix, LdapSearchScope.Base, LdapFilter.Any), Token);

        World.Calls.Of(LdapOperations.Search).Should().ContainSingle().Which.Caller.ProjectId.Should().Be("ldap-one-1");
    }

    [Fact]
    public void An_empty_name_names_none()
    {
        var act = () => World.LdapDirectories["ldap://"];

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Dynamic_entries_go_from_their_own_directory()
    {
        var directory = World.LdapDirectories["one"];
        directory.Add([new($"uid=guest,{Suffix}", new("objectClass", "account", "dynamicObject"), new("uid", "guest"))]);

        World.Clock.Advance(TimeSpan.FromDays(1));

        directory.Count.Should().Be(1);
    }
}
