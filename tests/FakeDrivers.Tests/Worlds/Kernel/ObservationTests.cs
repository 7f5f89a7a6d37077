using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class ObservationTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task As_many_looks_as_asked_see_the_passing_state_and_the_next_sees_the_final_one(int observations)
    {
        var account = await OpenAsync("a", observations);

        for (var i = 0; i < observations; i++) (await _world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Opening);

        (await _world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Open);
        _world.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task Looks_at_other_rows_do_not_count_nor_commit()
    {
        var (account, other) = (await OpenAsync("a", 1), await _world.Ledger().OpenAsync("other"));
        var revision = _world.Changes.Revision;

        for (var i = 0; i < 5; i++) await _world.Ledger().GetAsync(other.Id);

        _world.Changes.Revision.Should().Be(revision);
        (await _world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Opening);
    }

    [Fact]
    public async Task A_look_that_failed_does_not_count()
    {
        var account = await OpenAsync("a", 1);
        _world.Faults.On(LedgerOperations.Get).Throw(new DriverException()).Times(3);

        for (var i = 0; i < 3; i++) await _world.Awaiting(world => world.Ledger().GetAsync(account.Id)).Should().ThrowAsync<DriverException>();

        (await _world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Opening);
    }

    [Fact]
    public async Task Time_alone_ends_nothing_that_waits_for_looks()
    {
        var account = await OpenAsync("a", 1);

        _world.Clock.Advance(TimeSpan.FromDays(1));
        await _world.RunUntilIdleAsync(TestContext.Current.CancellationToken);

        _world.Pending.Should().ContainSingle();
        (await _world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Opening);
    }

    [Fact]
    public async Task Looks_of_many_threads_count_each()
    {
        var account = await OpenAsync("a", 200);
        var passing = 0;

        Concurrently.Run(4, _ =>
        {
            for (var i = 0; i < 100; i++)
            {
                if (_world.Ledger().GetAsync(account.Id).Ended().State == AccountState.Opening) Interlocked.Increment(ref passing);
            }
        });

        passing.Should().Be(200);
    }

    private Task<Account> OpenAsync(string name, int observations) =>
        _world.Ledger().OpenAsync(new OpenAccount(name) { Takes = Progress.AfterObservations(observations) });
}
