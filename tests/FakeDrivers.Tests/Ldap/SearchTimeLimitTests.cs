using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap;

/// <summary>A search says for how long it may go on; that is time of the world.</summary>
public sealed class SearchTimeLimitTests : LdapTestBase
{
    private static readonly LdapSearchRequest s_search = new(Suffix, LdapSearchScope.Subtree, LdapFilter.Any) { TimeLimit = TimeSpan.FromSeconds(5) };

    [Fact]
    public async Task When_its_time_is_over_the_search_has_ended()
    {
        World.Faults.On(LdapOperations.Search).Delay(TimeSpan.FromMinutes(1));
        var search = Admin.SearchAllAsync(s_search, Token);

        World.Clock.Advance(TimeSpan.FromSeconds(5));

        (await RefusedAsync(() => search)).ResultCode.Should().Be(LdapResultCode.TimeLimitExceeded);
        World.Calls.Of(LdapOperations.Search).Should().ContainSingle().Which.Outcome.Should().Be(CallOutcome.Cancelled);
        World.Calls.InFlight.Should().BeEmpty();
    }

    [Fact]
    public async Task One_that_hangs_ends_too()
    {
        World.Faults.On(LdapOperations.Search).Hang();
        var search = Admin.SearchAllAsync(s_search, Token);

        World.Clock.Advance(TimeSpan.FromSeconds(5));

        (await RefusedAsync(() => search)).ResultCode.Should().Be(LdapResultCode.TimeLimitExceeded);
        World.Calls.Of(LdapOperations.Search).Should().ContainSingle().Which.Outcome.Should().Be(CallOutcome.Cancelled);
    }

    [Fact]
    public async Task Who_gives_up_sooner_is_told_by_the_own_token()
    {
        World.Faults.On(LdapOperations.Search).Hang();
        using var giveUp = new CancellationTokenSource();
        var search = Admin.SearchAllAsync(s_search, giveUp.Token);

        await giveUp.CancelAsync();

        var wait = () => search;
        (await wait.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(giveUp.Token);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_longest_limit_that_the_protocol_knows_is_no_hindrance(int delayDays)
    {
        if (delayDays > 0) World.Faults.On(LdapOperations.Search).Delay(TimeSpan.FromDays(delayDays));
        var search = Admin.SearchAllAsync(s_search with { TimeLimit = TimeSpan.FromSeconds(int.MaxValue) }, Token);

        World.Clock.Advance(TimeSpan.FromDays(delayDays));

        (await search).Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task Within_its_time_it_is_a_search_like_any_other()
    {
        World.Faults.On(LdapOperations.Search).Delay(TimeSpan.FromSeconds(4));
        var search = Admin.SearchAllAsync(s_search, Token);

        World.Clock.Advance(TimeSpan.FromSeconds(4));

        (await search).Entries.Should().ContainSingle();
        World.Calls.Of(LdapOperations.Search).Should().ContainSingle().Which.Outcome.Should().Be(CallOutcome.Succeeded);
    }
}
