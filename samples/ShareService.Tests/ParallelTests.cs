using FakeDrivers;
using FakeDrivers.Compute;
using FakeDrivers.Worlds;

namespace ShareService.Tests;

public sealed class ParallelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shares_that_are_asked_for_at_once_get_one_server_and_a_device_each()
    {
        using var lab = new Lab(world =>
        {
            world.Compute.Build = Progress.After(TimeSpan.FromSeconds(90));
            world.Compute.Attach = Progress.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
            world.Volumes.Create = Progress.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        });

        var creations = Names(8).Select(name => lab.Shares.CreateAsync(name, 10, Lab.Clients, Token));
        var shares = await lab.World.Clock.RunUntilAsync(Task.WhenAll(creations), Token);

        shares.Select(share => share.Device).Should().OnlyHaveUniqueItems();
        lab.World.Calls.Of(ComputeOperations.CreateServer).Should().ContainSingle();
    }

    [Fact]
    public async Task When_more_are_asked_for_than_the_quota_allows_exactly_the_quota_is_made()
    {
        using var lab = new Lab(world => world.Volumes.MaxVolumes = 5);

        var outcomes = await Task.WhenAll(Names(12).Select(name => Task.Run(() => TryCreateAsync(lab, name), Token)));

        outcomes.Count(isMade => isMade).Should().Be(5);
        (await lab.VolumesAsync()).Should().HaveCount(5);
    }

    [Fact]
    public async Task A_share_that_another_instance_works_on_is_left_alone_until_that_is_done()
    {
        using var lab = new Lab();
        var other = await lab.World.Locks.AcquireAsync("share-alpha", cancellationToken: Token);

        var create = lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        (await lab.VolumesAsync()).Should().BeEmpty();
        await other.DisposeAsync();
        (await create).Name.Should().Be("alpha");
        lab.World.Locks.VerifyAllReleased();
    }

    private static IEnumerable<string> Names(int count) => Enumerable.Range(1, count).Select(number => $"share{number}");

    private static async Task<bool> TryCreateAsync(Lab lab, string name)
    {
        try
        {
            await lab.Shares.CreateAsync(name, 10, Lab.Clients, Token);
            return true;
        }
        catch (QuotaExceededException)
        {
            return false;
        }
    }
}
