using FakeDrivers.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

/// <summary>Changing the world as the outside would.</summary>
public sealed class WorldEditTests
{
    [Fact]
    public async Task Any_field_becomes_what_the_edit_says()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var world = new FakeWorld();
        var server = await ServerAsync(world);

        world.Edit(edit => edit.Server(server.Id, old => old with { VmState = ServerVmState.Error, Fault = new(500, "the host burns", edit.Now) }));

        var after = await world.Compute.GetServerAsync(server.Id, cancellation);
        after.Status.Should().Be(ServerStatus.Error);
        after.Fault!.Message.Should().Be("the host burns");
    }

    [Fact]
    public async Task An_edit_is_one_commit_and_no_call()
    {
        using var world = new FakeWorld();
        var (one, two) = (await ServerAsync(world), await ServerAsync(world));
        var (revision, calls) = (world.Changes.Revision, world.Calls.Count);

        world.Edit(edit =>
        {
            edit.Server(one.Id, server => server with { Name = "a" });
            edit.Server(two.Id, server => server with { Name = "b" });
        });

        world.Changes.Revision.Should().Be(revision + 1);
        world.Changes.ToList()[^1].Cause.Should().Be("edit");
        world.Calls.Count.Should().Be(calls);
    }

    [Fact]
    public async Task An_edit_that_throws_changes_nothing()
    {
        using var world = new FakeWorld();
        var server = await ServerAsync(world);
        var before = world.Snapshot();

        world.Invoking(each => each.Edit(edit =>
        {
            edit.Server(server.Id, old => old with { Name = "a" });
            edit.Server("nowhere", old => old);
        })).Should().Throw<ResourceNotFoundException>().WithMessage("No server 'nowhere' was found.*");

        world.Diff(before, world.Snapshot()).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public async Task An_id_stays_what_it_is()
    {
        using var world = new FakeWorld();
        var server = await ServerAsync(world);

        world.Invoking(each => each.Edit(edit => edit.Server(server.Id, old => old with { Id = "other" })))
            .Should().Throw<ArgumentException>().WithMessage("*gives another id, 'other'*");
        world.Invoking(each => each.Edit(edit => edit.Server(server.Id, _ => null!))).Should().Throw<ArgumentException>().WithMessage("*gives nothing*");
    }

    [Fact]
    public async Task What_is_used_of_the_quota_follows_an_edit()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var world = new FakeWorld();
        var server = await ServerAsync(world);

        world.Edit(edit => edit.Server(server.Id, old => old with { ProjectId = "other", Flavor = old.Flavor with { Vcpus = 7 } }));

        (await world.Compute.GetUsageAsync("admin", cancellation)).Should().BeEquivalentTo(new { Instances = 0, Cores = 0 });
        (await world.Compute.GetUsageAsync("other", cancellation)).Should().BeEquivalentTo(new { Instances = 1, Cores = 7 });
    }

    [Fact]
    public async Task What_is_under_way_goes_on_unless_it_is_stopped()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var options = new FakeWorldOptions();
        options.Compute.Build = Progress.After(TimeSpan.FromSeconds(10));
        using var world = new FakeWorld(options);
        var (goesOn, isStopped) = (await ServerAsync(world), await ServerAsync(world));

        world.Edit(edit =>
        {
            edit.Server(goesOn.Id, server => server with { Name = "a" });
            edit.Stop(isStopped.Id).Should().BeTrue();
            edit.Stop("nothing").Should().BeFalse();
        });
        world.Clock.Advance(TimeSpan.FromSeconds(10));

        (await world.Compute.GetServerAsync(goesOn.Id, cancellation)).Should().BeEquivalentTo(new { Name = "a", Status = ServerStatus.Active });
        (await world.Compute.GetServerAsync(isStopped.Id, cancellation)).Status.Should().Be(ServerStatus.Build);
    }

    [Fact]
    public void An_edit_that_is_over_changes_nothing_more()
    {
        using var world = new FakeWorld();
        WorldEdit? kept = null;
        world.Edit(edit => kept = edit);

        kept!.Invoking(edit => edit.Stop("x")).Should().Throw<InvalidOperationException>().WithMessage("The edit is over*");
    }

    private static async Task<Server> ServerAsync(FakeWorld world) => await world.Compute.CreateServerAsync(
        new() { Name = "web", FlavorId = "1", ImageId = (await world.Compute.FindImageAsync("cirros")).Id }, TestContext.Current.CancellationToken);
}
