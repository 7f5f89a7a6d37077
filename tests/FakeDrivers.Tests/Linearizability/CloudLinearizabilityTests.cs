using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Linearizability;

public sealed class CloudLinearizabilityTests : IDisposable
{
    private const int MostRounds = 5;
    private const int MostThreads = 4;

    private static readonly RequestContext User = new() { ProjectId = "shop", UserId = "ann" };

    // Mostly the volume and the server that are there from the start: what many want is where they meet.
    private static readonly Gen<CloudStep> Step =
        from kind in Gen.Elements(Enum.GetValues<CloudStepKind>())
        from volume in Gen.Elements("a#1", "a#1", "a#1", "a#2", "b#1")
        from server in Gen.Elements("s#1", "s#1", "s#2")
        from number in Gen.Choose(1, 4)
        select new CloudStep(kind, volume, server, number);

    private static readonly Gen<CloudHistory> Histories =
        from threads in Gen.Choose(2, MostThreads)
        from rounds in Gen.Choose(3, MostRounds)
        from programs in Step.ArrayOf(rounds).ArrayOf(threads)
        from meets in Gen.Elements(true, true, false).ArrayOf(rounds)
        select new CloudHistory(programs, meets);

    private readonly FakeWorld _seeded = Seeded();
    private readonly CloudNames _names;

    public CloudLinearizabilityTests()
    {
        using var empty = Empty();
        _names = new(empty, User, most: (MostThreads * MostRounds) + 1);
    }

    public void Dispose() => _seeded.Dispose();

    [Fact]
    public void What_one_thread_does_to_volumes_and_servers_agrees_with_the_model() => Laws.Hold(Step.ArrayOf(20), steps =>
    {
        using var world = _seeded.Fork();
        var cloud = CloudOf(world);
        var state = CloudModel.Initial;
        foreach (var step in steps)
        {
            var result = cloud.Execute(step);
            if (CloudModel.Instance.TryStep(state, step, result, out var next)) state = next;
            else throw new InvalidOperationException($"{step} gave '{result}' in {string.Join<CloudStep>(", ", steps)}");
        }

        return true;
    }, tests: 300);

    [Fact]
    public void What_many_threads_see_of_volumes_and_servers_has_a_legal_order() => Laws.Hold(Histories, history =>
    {
        using var world = _seeded.Fork();

        var verdict = LinearizabilityChecker.Check(CloudModel.Instance, history.Run(CloudOf(world)));

        return verdict.IsLinearizable ? true : throw new InvalidOperationException($"{verdict}{Environment.NewLine}{history}");
    }, tests: 2_500);

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_driver_that_looks_first_and_changes_then_is_caught(bool isTorn, bool isLegal)
    {
        using var world = _seeded.Fork();
        using var torn = new TornVolumes(world.As(User).Volumes, world.Volumes, callers: 2);
        var reserve = new CloudStep(CloudStepKind.Reserve, "a#1", "s#1", 1);
        var history = new CloudHistory([[reserve], [reserve]], [true]);

        var entries = history.Run(isTorn ? new(torn, world.Compute, _names) : CloudOf(world));

        LinearizabilityChecker.Check(CloudModel.Instance, entries).IsLinearizable.Should().Be(isLegal, "only one of two can have the volume");
    }

    private static FakeWorld Empty()
    {
        var options = new FakeWorldOptions();
        (options.Volumes.MaxVolumes, options.Volumes.MaxTotalGiB) = (CloudModel.MaxVolumes, CloudModel.MaxTotalGiB);
        options.Compute.MaxInstances = CloudModel.MaxServers;
        return new(options);
    }

    private static FakeWorld Seeded()
    {
        var world = Empty();
        var image = world.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images)[0].Id;
        world.As(User).Volumes.CreateVolumeAsync(new() { Name = "a", SizeGiB = 1 }).Ended();
        world.As(User).Compute.CreateServerAsync(new() { Name = "s", FlavorId = "1", ImageId = image }).Ended();
        return world;
    }

    private Cloud CloudOf(FakeWorld world) => new(world.As(User).Volumes, world.As(User).Compute, _names);
}
