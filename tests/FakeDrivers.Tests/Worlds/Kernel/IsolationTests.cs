namespace FakeDrivers.Tests.Worlds;

public sealed class IsolationTests
{
    [Fact]
    public void Forks_under_load_never_see_each_other_and_end_as_they_would_alone()
    {
        using var seeded = LedgerWorld.Empty();
        for (var i = 0; i < 50; i++) seeded.Ledger().OpenAsync($"{i}", 100).Ended();
        string Work(FakeWorld world)
        {
            var accounts = world.View().Rows(LedgerTables.Accounts).ToList();
            for (var i = 0; i < 200; i++) world.Ledger().DepositAsync(accounts[i % 50].Id, i).Ended();
            world.Ledger().OpenAsync(new OpenAccount("slow").After(seconds: 10)).Ended();
            world.Clock.Advance(TimeSpan.FromSeconds(10));
            return world.Snapshot().Export();
        }

        var alone = Work(seeded.Fork());
        var exports = new string[4];
        Concurrently.Run(4, thread => exports[thread] = Work(seeded.Fork()));

        exports.Should().OnlyContain(export => export == alone);
        seeded.Changes.Revision.Should().Be(50);
    }

    [Fact]
    public void Writers_lose_no_update_and_the_log_has_no_gap()
    {
        using var world = LedgerWorld.Empty();
        var account = world.Ledger().OpenAsync("a").Ended();

        Concurrently.Run(4, _ =>
        {
            for (var i = 0; i < 1_000; i++) world.Ledger().DepositAsync(account.Id, 1).Ended();
        });

        world.Ledger().GetAsync(account.Id).Ended().Balance.Should().Be(4_000);
        world.Calls.ToList().Select(call => call.Sequence).Should().Equal(Enumerable.Range(1, 4_002).Select(i => (long)i));
        world.Calls.Of(LedgerOperations.Deposit).Select(call => call.Revision).Should().OnlyHaveUniqueItems("each deposit made its own");
        world.Changes.Revision.Should().Be(4_001);
    }

    [Fact]
    public void A_reader_is_not_held_up_by_a_writer()
    {
        using var world = LedgerWorld.Empty();
        var account = world.Ledger().OpenAsync("a", 5).Ended();
        using var isWriting = new ManualResetEventSlim();
        using var wasRead = new ManualResetEventSlim();

        Concurrently.Run(2, thread =>
        {
            if (thread == 0)
            {
                world.Change(tx =>
                {
                    tx.Update(LedgerTables.Accounts, account with { Balance = 9 });
                    isWriting.Set();
                    wasRead.Wait(TestContext.Current.CancellationToken);
                });
            }
            else
            {
                isWriting.Wait(TestContext.Current.CancellationToken);
                world.Ledger().GetAsync(account.Id).Ended().Balance.Should().Be(5, "the write is not committed yet");
                wasRead.Set();
            }
        });

        world.Ledger().GetAsync(account.Id).Ended().Balance.Should().Be(9);
    }
}
