using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class ThrottleTests
{
    [Theory]
    [InlineData(1, 1_000)]
    [InlineData(3, 1_000)]
    [InlineData(6, 1_000)]
    [InlineData(7, 60_000)]
    [InlineData(12_345, 1_000)]
    public void A_burst_of_as_many_calls_as_there_are_permits_passes_and_the_next_is_refused(int permits, int milliseconds)
    {
        var (gauge, now) = (Gauge(permits, milliseconds), FakeClock.DefaultStart);
        for (var i = 0; i < permits; i++) gauge.Take(LedgerOperations.Open, RequestContext.Admin, now);

        var act = () => gauge.Take(LedgerOperations.Open, RequestContext.Admin, now);

        act.Should().Throw<TooManyRequestsException>().Which.Operation.Should().Be("ledger.open");
    }

    [Theory]
    [InlineData(1, 1_000)]
    [InlineData(3, 1_000)]
    [InlineData(6, 1_000)]
    [InlineData(7, 100)]
    public void After_waiting_exactly_as_told_a_call_passes_and_a_tick_less_is_too_early(int permits, int milliseconds)
    {
        var (gauge, now) = (Gauge(permits, milliseconds), FakeClock.DefaultStart);
        for (var i = 0; i < 500; i++)
        {
            if (TryTake(gauge, now) is not { } wait) continue;
            wait.Should().BePositive();
            TryTake(gauge, now + wait - TimeSpan.FromTicks(1)).Should().Be(TimeSpan.FromTicks(1));
            now += wait;
            TryTake(gauge, now).Should().BeNull();
        }

        (now - FakeClock.DefaultStart).Should().BeGreaterThan(TimeSpan.FromMilliseconds(milliseconds) * (490 / permits / 2), "no more pass than the rate allows");
    }

    [Fact]
    public async Task A_refused_call_is_told_when_to_come_back_and_changes_nothing()
    {
        using var world = LedgerWorld.Empty(options => options.Throttling.For(LedgerOperations.Open, new() { Permits = 2, Per = TimeSpan.FromSeconds(10) }));
        await world.Ledger().OpenAsync("a");
        await world.Ledger().OpenAsync("b");

        var refusal = await world.Awaiting(it => it.Ledger().OpenAsync("c")).Should().ThrowAsync<TooManyRequestsException>();

        refusal.Which.RetryAfter.Should().Be(TimeSpan.FromSeconds(5));
        world.View().Count(LedgerTables.Accounts).Should().Be(2);
        world.Calls.ToList()[^1].Outcome.Should().Be(CallOutcome.Failed);
        world.Clock.Advance(refusal.Which.RetryAfter);
        await world.Ledger().OpenAsync("c");
    }

    [Fact]
    public async Task Projects_and_operations_are_counted_apart()
    {
        using var world = LedgerWorld.Empty(options => options.Throttling.All = new() { Permits = 1, Per = TimeSpan.FromSeconds(10) });
        var account = await world.Ledger().OpenAsync("a");

        await world.Ledger(LedgerWorld.Alice).OpenAsync("a");
        await world.Ledger().GetAsync(account.Id);

        await world.Awaiting(it => it.Ledger(LedgerWorld.Bob).OpenAsync("b")).Should().ThrowAsync<TooManyRequestsException>("it is Alice's project");
    }

    [Fact]
    public async Task A_clock_that_was_put_back_locks_nobody_out()
    {
        using var world = LedgerWorld.Empty(options => options.Throttling.All = new() { Permits = 1, Per = TimeSpan.FromSeconds(10) });
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Ledger().OpenAsync("a");

        world.Reset(WorldParts.Clock);

        await world.Ledger().OpenAsync("b");
    }

    [Fact]
    public async Task A_reset_of_the_state_gives_all_permits_back()
    {
        using var world = LedgerWorld.Empty(options => options.Throttling.All = new() { Permits = 1, Per = TimeSpan.FromSeconds(10) });
        await world.Ledger().OpenAsync("a");
        world.Reset(WorldParts.All & ~WorldParts.State);
        await world.Awaiting(it => it.Ledger().OpenAsync("b")).Should().ThrowAsync<TooManyRequestsException>();

        world.Reset(WorldParts.State);

        await world.Ledger().OpenAsync("b");
    }

    [Fact]
    public void The_refusal_reads_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = other;
        try
        {
            new TooManyRequestsException("ledger.open", TimeSpan.FromSeconds(1.5)).Message.Should().EndWith("try again in 1.5 s.");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static ThrottleGauge Gauge(int permits, int milliseconds) =>
        new(new() { All = new() { Permits = permits, Per = TimeSpan.FromMilliseconds(milliseconds) } });

    private static TimeSpan? TryTake(ThrottleGauge gauge, DateTimeOffset now)
    {
        try
        {
            gauge.Take(LedgerOperations.Open, RequestContext.Admin, now);
            return null;
        }
        catch (TooManyRequestsException refusal)
        {
            return refusal.RetryAfter;
        }
    }
}
