using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Changes;

public sealed class DynamicEntryTests : LiveTestBase
{
    private static readonly string Guest = $"uid=guest,{People}";

    public DynamicEntryTests()
        : base(options => (options.DefaultTimeToLive, options.MinTimeToLive, options.MaxTimeToLive) = (TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1))) =>
        Seed(Unit("people"), Dynamic("guest"));

    [Fact]
    public async Task Its_time_runs_out_on_the_worlds_clock_and_then_it_is_gone()
    {
        (await TimeToLiveAsync()).Should().Be("600");
        World.Clock.Advance(TimeSpan.FromMinutes(9));
        (await TimeToLiveAsync()).Should().Be("60");

        World.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Admin.FindAsync(Guest)).Should().BeNull();
    }

    [Fact]
    public async Task A_refresh_gives_it_time()
    {
        World.Clock.Advance(TimeSpan.FromMinutes(9));

        (await Admin.RefreshAsync(Guest, TimeSpan.FromMinutes(30), Token)).Should().Be(TimeSpan.FromMinutes(30));

        World.Clock.Advance(TimeSpan.FromMinutes(29));
        (await TimeToLiveAsync()).Should().Be("60");
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Admin.FindAsync(Guest)).Should().BeNull();
    }

    [Fact]
    public async Task A_refresh_gives_no_more_and_no_less_than_the_options_allow()
    {
        (await Admin.RefreshAsync(Guest, TimeSpan.FromDays(7), Token)).Should().Be(TimeSpan.FromHours(1));
        (await Admin.RefreshAsync(Guest, TimeSpan.FromSeconds(1), Token)).Should().Be(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Only_dynamic_entries_that_are_there_can_be_refreshed_by_those_who_may()
    {
        (await RefusedAsync(() => Admin.RefreshAsync("uid=none," + People, TimeSpan.FromMinutes(5), Token))).ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        (await RefusedAsync(() => Admin.RefreshAsync(People, TimeSpan.FromMinutes(5), Token))).ResultCode.Should().Be(LdapResultCode.ObjectClassViolation);
        (await RefusedAsync(() => World.Ldap.Connect().RefreshAsync(Guest, TimeSpan.FromMinutes(5), Token))).ResultCode.Should().Be(LdapResultCode.StrongerAuthRequired);
        (await World.Ldap.ConnectAs(Guest).RefreshAsync(Guest, TimeSpan.FromMinutes(5), Token)).Should().Be(TimeSpan.FromMinutes(5), "it may refresh itself");
    }

    [Fact]
    public async Task Deleted_or_renamed_entries_are_no_trouble_when_their_time_is_over()
    {
        Seed(Dynamic("other"));
        await Admin.DeleteAsync(Guest, Token);
        await Admin.ModifyDnAsync($"uid=other,{People}", "uid=renamed", cancellationToken: Token);
        Seed(Dynamic("guest"));
        World.Pending.Should().HaveCount(2);

        World.Clock.Advance(TimeSpan.FromMinutes(10));

        (await FindAsync("(uid=*)")).Should().BeEmpty();
        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task One_with_others_below_it_stays_until_they_are_gone()
    {
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        Seed(Dynamic("below", Guest));

        World.Clock.Advance(TimeSpan.FromMinutes(5));
        (await FindAsync("(uid=*)")).Should().Equal("uid=guest", "uid=below");

        World.Clock.Advance(TimeSpan.FromMinutes(5));
        (await FindAsync("(uid=*)")).Should().BeEmpty();
    }

    [Fact]
    public async Task Static_entries_have_no_place_below_it()
    {
        Seed(Person("ann"));

        (await RefusedAsync(() => Admin.AddAsync(Person("bob", Guest), Token))).ResultCode.Should().Be(LdapResultCode.ConstraintViolation);
        (await RefusedAsync(() => Admin.ModifyDnAsync($"uid=ann,{People}", "uid=ann", Guest, cancellationToken: Token))).ResultCode.Should().Be(LdapResultCode.ConstraintViolation);
    }

    [Fact]
    public async Task No_entry_becomes_dynamic_or_static_and_nobody_sets_the_time_otherwise()
    {
        Seed(Person("ann"));

        (await RefusedAsync(() => Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Add("objectClass", "dynamicObject")))).ResultCode.Should().Be(LdapResultCode.ObjectClassModsProhibited);
        (await RefusedAsync(() => Admin.ModifyAsync(Guest, LdapModification.Delete("objectClass", "dynamicObject")))).ResultCode.Should().Be(LdapResultCode.ObjectClassModsProhibited);
        (await RefusedAsync(() => Admin.ModifyAsync(Guest, LdapModification.Replace("entryTtl", "1")))).ResultCode.Should().Be(LdapResultCode.ConstraintViolation);
    }

    [Fact]
    public async Task Its_end_is_told_to_those_who_follow_changes()
    {
        var next = NextEntryAsync(Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.Delete)), Token).GetAsyncEnumerator(Token));
        var stream = NextAsync(World.Ldap.WatchAsync(cancellationToken: Token).GetAsyncEnumerator(Token));

        World.Clock.Advance(TimeSpan.FromMinutes(10));

        (await next).Entry.Dn.Should().Be(Guest);
        (await stream).Cause.Should().Be("ldap.expire");
    }

    [Fact]
    public async Task A_fault_on_the_end_lets_it_live()
    {
        World.Faults.On(LdapTransitions.Expire).Throw(_ => new LdapException(LdapResultCode.Busy));

        World.Clock.Advance(TimeSpan.FromHours(2));

        (await TimeToLiveAsync()).Should().Be("0");
    }

    [Fact]
    public async Task A_fork_has_its_own_time()
    {
        using var fork = World.Fork();

        fork.Clock.Advance(TimeSpan.FromMinutes(10));

        fork.Ldap.Count.Should().Be(World.Ldap.Count - 1);
        (await TimeToLiveAsync()).Should().Be("600");
    }

    [Fact]
    public void A_file_has_it_with_its_time()
    {
        using var file = new MemoryStream();
        World.Save(file);
        file.Position = 0;
        using var world = new FakeWorld();

        world.Load(file);

        world.Pending.Should().ContainSingle();
        world.Clock.Advance(TimeSpan.FromMinutes(9));
        world.Ldap.Entries().Should().Contain(entry => entry.Dn == Guest);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Ldap.Entries().Should().NotContain(entry => entry.Dn == Guest);
        world.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_rollback_gives_it_back_with_its_time()
    {
        using (World.Ldap.BeginRollbackScope()) await Admin.DeleteAsync(Guest, Token);

        World.Clock.Advance(TimeSpan.FromMinutes(9));
        (await TimeToLiveAsync()).Should().Be("60");
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Admin.FindAsync(Guest)).Should().BeNull();
        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_rollback_takes_a_refresh_back()
    {
        using (World.Ldap.BeginRollbackScope()) await Admin.RefreshAsync(Guest, TimeSpan.FromHours(1), Token);

        World.Pending.Should().ContainSingle().Which.DueAt.Should().Be(World.Clock.GetUtcNow() + TimeSpan.FromMinutes(10));
        World.Clock.Advance(TimeSpan.FromMinutes(10));
        (await Admin.FindAsync(Guest)).Should().BeNull();
    }

    [Fact]
    public void A_rollback_ends_the_time_of_what_it_takes_away()
    {
        using (World.Ldap.BeginRollbackScope()) Seed(Dynamic("other"));

        World.Pending.Should().ContainSingle("only the guest is left");
    }

    [Fact]
    public async Task One_whose_time_was_over_before_the_rollback_goes_again()
    {
        using (World.Ldap.BeginRollbackScope()) World.Clock.Advance(TimeSpan.FromMinutes(20));

        World.Clock.Advance(TimeSpan.FromSeconds(1));

        (await Admin.FindAsync(Guest)).Should().BeNull();
    }

    [Fact]
    public async Task The_root_dse_tells_where_dynamic_entries_may_stand() =>
        (await Admin.FindAsync(string.Empty, "dynamicSubtrees"))!.GetTexts("dynamicSubtrees").Should().Equal(Suffix);

    private static LdapEntry Dynamic(string uid, string parent = People) =>
        new($"uid={uid},{parent}", new("objectClass", "inetOrgPerson", "dynamicObject"), new("uid", uid), new("cn", uid), new("sn", uid));

    private async Task<string?> TimeToLiveAsync() => (await Admin.FindAsync(Guest, "entryTtl"))?.GetText("entryTtl");
}
