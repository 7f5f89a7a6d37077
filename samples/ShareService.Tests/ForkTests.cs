using FakeDrivers.Worlds;

namespace ShareService.Tests;

/// <summary>A fork per test: all start from the same two shares, none sees what another does, and they may all run at once.</summary>
public sealed class ForkTests(SeededWorld seeded) : IClassFixture<SeededWorld>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Removing_a_share_is_seen_in_this_fork_alone()
    {
        using var lab = seeded.Fork();
        using var other = seeded.Fork();

        await lab.Shares.RemoveAsync("alpha", Token);

        (await lab.Shares.ListAsync(Token)).Select(share => share.Name).Should().Equal("beta");
        (await other.Shares.ListAsync(Token)).Select(share => share.Name).Should().Equal("alpha", "beta");
    }

    [Fact]
    public async Task A_fork_starts_with_the_shares_and_with_an_empty_log()
    {
        using var lab = seeded.Fork();

        lab.World.Calls.Count.Should().Be(0);
        (await lab.Shares.ListAsync(Token)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Growing_a_share_changes_its_volume_and_nothing_else_for_good()
    {
        using var lab = seeded.Fork();
        var before = lab.World.Snapshot();

        await lab.Shares.GrowAsync("beta", 50, Token);

        var changes = lab.World.Diff(before, lab.World.Snapshot()).Changes;
        changes.Where(change => change.Kind != RowChangeKind.Changed && change.Table != "volumes.attachments").Should()
            .BeEmpty("no resource came or went but the volume's place on the server, which it leaves while it grows");
        changes.Should().Contain(change => change.Table == "volumes.volumes");
    }

    [Fact]
    public async Task The_same_requests_give_the_same_ids_in_every_fork()
    {
        using var first = seeded.Fork();
        using var second = seeded.Fork();

        await first.Shares.CreateAsync("gamma", 5, Lab.Clients, Token);
        await second.Shares.CreateAsync("gamma", 5, Lab.Clients, Token);

        (await first.VolumesAsync()).Should().Equal(await second.VolumesAsync());
    }

    [Fact]
    public async Task A_hundred_forks_at_once_do_not_see_each_other()
    {
        var sizes = await Task.WhenAll(Enumerable.Range(21, 100).Select(size => Task.Run(
            async () =>
            {
                using var lab = seeded.Fork();
                await lab.Shares.GrowAsync("beta", size, Token);
                return (await lab.Shares.ListAsync(Token)).Single(share => share.Name == "beta").SizeGiB;
            },
            Token)));

        sizes.Should().Equal(Enumerable.Range(21, 100));
    }
}
