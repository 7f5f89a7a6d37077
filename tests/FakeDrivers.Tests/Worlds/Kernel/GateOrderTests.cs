using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class GateOrderTests
{
    private static readonly DriverException Broken = new("broken");

    [Fact]
    public async Task Throttles_come_before_faults_and_faults_before_latency()
    {
        using var world = LedgerWorld.Empty(options =>
        {
            options.Throttling.All = new() { Permits = 1, Per = TimeSpan.FromMinutes(1) };
            options.Latency.All = Latency.Fixed(TimeSpan.FromSeconds(5));
        });
        var rule = world.Faults.On(LedgerOperations.Open).Throw(Broken);

        await world.Awaiting(it => it.Ledger().OpenAsync("a")).Should().ThrowAsync<DriverException>().WithMessage("broken");
        await world.Awaiting(it => it.Ledger().OpenAsync("b")).Should().ThrowAsync<TooManyRequestsException>();

        rule.Matched.Should().Be(1, "a call that is throttled asks no rule");
        world.Clock.GetUtcNow().Should().Be(world.Clock.Start, "no call came as far as the latency");
    }

    [Fact]
    public async Task A_delay_and_the_latency_add_up_and_the_rule_sees_the_state_after_both()
    {
        using var world = LedgerWorld.Empty(options => options.Latency.For(LedgerOperations.Get, Latency.Fixed(TimeSpan.FromSeconds(5))));
        var account = await world.Ledger().OpenAsync("a");
        world.Faults.On(LedgerOperations.Get).Delay(TimeSpan.FromSeconds(2));

        var getting = world.Ledger().GetAsync(account.Id);
        await world.Ledger().DepositAsync(account.Id, 7);
        world.Clock.Advance(TimeSpan.FromSeconds(6));
        getting.IsCompleted.Should().BeFalse();
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        (await getting).Balance.Should().Be(7);
        world.Calls.Of(LedgerOperations.Get).Single().Duration.Should().Be(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task What_is_due_is_settled_before_the_call_and_not_by_it()
    {
        var clock = new ManualTimeProvider();
        using var world = LedgerWorld.Empty(options => options.TimeProvider = clock);
        var account = await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));
        world.Faults.On(LedgerOperations.Get).Throw(Broken);
        clock.Now += TimeSpan.FromSeconds(10);

        await world.Awaiting(it => it.Ledger().GetAsync(account.Id)).Should().ThrowAsync<DriverException>();

        world.View().Find(LedgerTables.Accounts, account.Id)!.State.Should().Be(AccountState.Open);
    }

    [Fact]
    public async Task A_world_that_is_being_seeded_is_not_paced()
    {
        using var world = LedgerWorld.Empty(options =>
        {
            options.Throttling.All = new() { Permits = 1, Per = TimeSpan.FromMinutes(1) };
            options.Latency.All = Latency.Fixed(TimeSpan.FromSeconds(5));
        });

        world.Kernel.IsPaced = false;
        for (var i = 0; i < 5; i++) await world.Ledger().OpenAsync("a");
        world.Kernel.IsPaced = true;

        world.Ledger().OpenAsync("a").IsCompleted.Should().BeFalse();
    }

    [Fact]
    public void A_call_without_latency_or_faults_has_ended_when_it_returns()
    {
        using var world = LedgerWorld.Empty();

        world.Ledger().OpenAsync("a").IsCompletedSuccessfully.Should().BeTrue();
        world.Ledger().GetAsync("nobody").IsFaulted.Should().BeTrue("errors come through the task");
        world.Ledger().AuditAsync(_ => new("fine")).IsCompletedSuccessfully.Should().BeTrue();
    }
}
