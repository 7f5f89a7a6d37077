using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class SeededDrawsTests
{
    [Fact]
    public async Task Worlds_of_the_same_seed_give_the_same_ids_and_others_do_not()
    {
        var (one, same, other) = (LedgerWorld.Empty(), LedgerWorld.Empty(), LedgerWorld.Empty(options => options.RandomSeed = 2));

        var ids = new[]
        {
            (await one.Ledger().OpenAsync("a")).Id, (await same.Ledger().OpenAsync("a")).Id, (await other.Ledger().OpenAsync("a")).Id,
        };

        ids[1].Should().Be(ids[0]);
        ids[2].Should().NotBe(ids[0]);
    }

    [Fact]
    public void A_look_ahead_gives_what_the_next_draw_gives()
    {
        using var world = LedgerWorld.Empty();
        for (var i = 0; i < 3; i++)
        {
            double? ahead = null;
            world.Change(_ => ahead = world.Kernel.Draw("noise"));

            ahead.Should().Be(world.Kernel.Draw("noise"));
        }
    }

    [Fact]
    public async Task An_id_does_not_depend_on_what_else_is_made()
    {
        var alone = await LedgerWorld.Empty().Ledger().OpenAsync("a");

        var crowd = LedgerWorld.Empty();
        await crowd.Ledger().OpenAsync("b");
        await crowd.Ledger(LedgerWorld.Alice).OpenAsync("a");
        var among = await crowd.Ledger().OpenAsync("a");

        among.Id.Should().Be(alone.Id);
    }

    [Fact]
    public async Task An_id_depends_on_caller_and_name_and_on_how_often_the_name_came()
    {
        var world = LedgerWorld.Empty();

        var ids = new[]
        {
            (await world.Ledger().OpenAsync("a")).Id,
            (await world.Ledger().OpenAsync("a")).Id,
            (await world.Ledger().OpenAsync("a")).Id,
            (await world.Ledger().OpenAsync("b")).Id,
            (await world.Ledger(LedgerWorld.Alice).OpenAsync("a")).Id,
            (await world.Ledger(LedgerWorld.Bob).OpenAsync("a")).Id,
        };

        ids.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Parallel_callers_do_not_change_each_others_ids()
    {
        string[] Run(Action<Action<int>> run)
        {
            var world = LedgerWorld.Empty();
            var ids = new string[4 * 50];
            run(caller =>
            {
                var ledger = world.Ledger(new() { ProjectId = "p", UserId = $"user {caller}" });
                for (var i = 0; i < 50; i++) ids[(caller * 50) + i] = ledger.OpenAsync($"name {i % 5}").Ended().Id;
            });
            return ids;
        }

        var inTurn = Run(body =>
        {
            for (var i = 0; i < 4; i++) body(i);
        });
        var atOnce = Run(body => Concurrently.Run(4, body));

        atOnce.Should().Equal(inTurn).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_restored_world_goes_on_with_ids_as_the_first_time()
    {
        var world = LedgerWorld.Empty();
        await world.Ledger().OpenAsync("a");
        var snapshot = world.Snapshot();
        var first = await world.Ledger().OpenAsync("a");

        world.Restore(snapshot);
        var again = await world.Ledger().OpenAsync("a");

        again.Id.Should().Be(first.Id);
    }

    [Fact]
    public void A_value_shows_as_a_random_uuid_of_version_four()
    {
        SeededDraws.ToUuid(UInt128.MaxValue).Should().Be("ffffffff-ffff-4fff-bfff-ffffffffffff");
        SeededDraws.ToUuid(UInt128.MinValue).Should().Be("00000000-0000-4000-8000-000000000000");
        SeededDraws.ToUuid((UInt128)0x0123456789abcdefUL << 64).Should().Be("01234567-89ab-4def-8000-000000000000");
    }

    [Fact]
    public void A_value_as_a_unit_is_from_zero_to_below_one()
    {
        SeededDraws.ToUnit(UInt128.MinValue).Should().Be(0);
        SeededDraws.ToUnit(UInt128.MaxValue).Should().BeLessThan(1).And.BeGreaterThan(0.999_999);
    }

    [Fact]
    public void Units_spread_evenly_and_each_stream_is_its_own()
    {
        var world = LedgerWorld.Empty();

        var units = Enumerable.Range(0, 2_000).Select(_ => world.Kernel.Draw("one")).ToList();
        world.Kernel.Draw("other").Should().Be(LedgerWorld.Empty().Kernel.Draw("other"));

        units.Average().Should().BeApproximately(0.5, 0.03);
        units.Should().OnlyHaveUniqueItems();
    }
}
