using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Proofs;

public sealed class DeterminismTests
{
    private static readonly RequestContext[] Callers =
        [new() { ProjectId = "shop", UserId = "ann" }, new() { ProjectId = "bank", UserId = "bob" }];

    [Fact]
    public void The_same_seed_and_the_same_calls_give_the_same_state_and_log_to_the_byte()
    {
        var first = Run(seed: 1);

        var second = Run(seed: 1);

        second.Should().Be(first);
        first.State.Should().Contain("pending: ", "something is under way");
        first.Calls.Should().ContainAll("[fault: *: throw", "after the change", "→ Volume {", "→ InvalidStateException");
    }

    [Fact]
    public void Another_seed_gives_another_state_and_log()
    {
        var (first, second) = (Run(seed: 1), Run(seed: 2));

        second.State.Should().NotBe(first.State);
        second.Calls.Should().NotBe(first.Calls);
    }

    [Fact]
    public void Worlds_side_by_side_do_not_change_each_other()
    {
        var alone = new[] { Run(seed: 1), Run(seed: 2) };
        var together = new (string State, string Calls)[4];

        Concurrently.Run(4, thread => together[thread] = Run(seed: 1 + (thread % 2)));

        together.Should().Equal(alone[0], alone[1], alone[0], alone[1]);
    }

    [Fact]
    public void Ids_under_parallel_callers_are_those_of_callers_who_took_turns()
    {
        using var turns = new FakeWorld();
        using var parallel = new FakeWorld();
        var (expected, actual) = (new string[4], new string[4]);

        for (var caller = 0; caller < 4; caller++) expected[caller] = IdsOf(turns, Numbered(caller));
        Concurrently.Run(4, caller => actual[caller] = IdsOf(parallel, Numbered(caller)));

        actual.Should().Equal(expected);
        expected.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void One_caller_on_many_threads_gets_the_ids_that_one_thread_gets()
    {
        var user = new RequestContext { ProjectId = "shop", UserId = "ann" };
        using var turns = new FakeWorld();
        using var parallel = new FakeWorld();
        var actual = new string[8];

        var expected = Enumerable.Range(0, 8).Select(_ => NewVolume(turns, user)).ToList();
        Concurrently.Run(8, thread => actual[thread] = NewVolume(parallel, user));

        actual.Should().BeEquivalentTo(expected, "which thread gets which is open; that it is these is not");
    }

    private static RequestContext Numbered(int caller) => new() { ProjectId = $"p{caller % 2}", UserId = $"u{caller}" };

    private static string NewVolume(FakeWorld world, RequestContext caller) =>
        world.As(caller).Volumes.CreateVolumeAsync(new() { Name = "a", SizeGiB = 1 }).Ended().Id;

    /// <summary>Lets a world with latency, slow endings and faults do many things, one after another.</summary>
    private static (string State, string Calls) Run(long seed)
    {
        using var world = SlowCloud.Make(seed, Latency.Range(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(300)), calls: 0.1);
        for (var i = 0; i < 300; i++)
        {
            var kind = (CloudStepKind)((i + (i * i / 3)) % (int)CloudStepKind.Advance);
            var call = new CloudWorkStep(kind, i % 7).Do(world, Callers[i % 2], isBypassing: true);
            while (!call.IsCompleted) world.Clock.Advance(TimeSpan.FromMilliseconds(50));
            call.Exception?.Handle(error => error is DriverException);
        }

        return (world.Snapshot().Export(), world.Calls.Export());
    }

    private static string IdsOf(FakeWorld world, RequestContext caller)
    {
        var (volumes, compute) = (world.As(caller).Volumes, world.As(caller).Compute);
        var image = world.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images)[0].Id;
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var server = compute.CreateServerAsync(new() { Name = "web", FlavorId = "1", ImageId = image }).Ended();
            var volume = volumes.CreateVolumeAsync(new() { Name = $"data{i % 2}", SizeGiB = 1 }).Ended();
            var attached = compute.AttachVolumeAsync(server.Id, volume.Id).Ended();
            var taken = volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id, Force = true }).Ended();
            ids.AddRange([server.Id, volume.Id, volume.ContentId!, attached.AttachmentId, taken.Id]);
        }

        return string.Join(' ', ids);
    }
}
