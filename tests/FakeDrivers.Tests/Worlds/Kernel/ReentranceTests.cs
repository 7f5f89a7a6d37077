using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

/// <summary>What a rule calls may look at its world, but not change it: the rule's own change would undo it.</summary>
public sealed class ReentranceTests
{
    [Fact]
    public void A_change_from_within_a_rule_is_refused_and_says_what_to_do()
    {
        using var world = LedgerWorld.Empty();
        var act = () => world.Change(_ => world.Change(static _ => { }));

        act.Should().Throw<InvalidOperationException>().WithMessage("ledger.change was asked for from within an operation of the same world.*make the change when the operation is over*");
        world.Changes.Revision.Should().Be(0);
    }

    [Fact]
    public void Nor_is_it_let_from_another_thread_that_the_rule_waits_for()
    {
        using var world = LedgerWorld.Empty();
        var act = () => world.Change(_ =>
        {
            using var own = world.Kernel.RunOwnCode();
            Task.Run(() => world.Change(static _ => { })).Waited();
        });

        act.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task After_the_rule_what_it_started_may_change_the_world()
    {
        using var world = LedgerWorld.Empty();
        var isOver = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task? later = null;
        world.Change(_ =>
        {
            using var outer = world.Kernel.RunOwnCode();
            using (world.Kernel.RunOwnCode())
            {
                later = Task.Run(async () =>
                {
                    await isOver.Task;
                    await world.Ledger().OpenAsync(new OpenAccount("a"));
                });
            }
        });

        isOver.SetResult();
        await later!;

        world.View().Rows(LedgerTables.Accounts).Should().ContainSingle();
    }

    [Fact]
    public void A_stretch_within_a_stretch_does_not_end_the_outer_one()
    {
        using var world = LedgerWorld.Empty();
        var act = () => world.Change(_ =>
        {
            using var outer = world.Kernel.RunOwnCode();
            world.Kernel.RunOwnCode().Dispose();
            Task.Run(() => world.Change(static _ => { })).Waited();
        });

        act.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task A_look_from_within_a_rule_sees_the_state_before_it_and_is_no_observation()
    {
        using var world = LedgerWorld.Empty();
        var account = await world.Ledger().OpenAsync(new OpenAccount("slow") { Takes = Progress.AfterObservations(1) });
        Account? seen = null;

        world.Change(_ => seen = world.Ledger().GetAsync(account.Id).Ended());

        seen!.State.Should().Be(AccountState.Opening);
        (await world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Opening, "the look before did not count");
        (await world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Open);
    }
}
