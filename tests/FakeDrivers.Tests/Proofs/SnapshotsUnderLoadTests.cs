using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Proofs;

public sealed class SnapshotsUnderLoadTests
{
    private const int Writers = 3;

    private static readonly RequestContext User = new() { ProjectId = "shop", UserId = "ann" };

    // What touches both sides, or the quota, most of all.
    private static readonly CloudStepKind[] Kinds =
    [
        CloudStepKind.CreateVolume, CloudStepKind.CreateServer, CloudStepKind.Attach, CloudStepKind.Detach, CloudStepKind.Attach,
        CloudStepKind.CreateServerWithVolume, CloudStepKind.Extend, CloudStepKind.DeleteServer, CloudStepKind.Snapshot, CloudStepKind.DeleteVolume,
    ];

    [Fact]
    public void A_snapshot_that_is_taken_while_others_write_is_one_consistent_moment()
    {
        using var world = new FakeWorld();
        using var round = new Barrier(Writers + 1);
        var snapshots = new List<WorldSnapshot>();

        Concurrently.Run(Writers + 1, thread =>
        {
            for (var i = 0; i < 100; i++)
            {
                round.SignalAndWait(TestContext.Current.CancellationToken);
                for (var j = 0; j < 5; j++)
                {
                    if (thread == Writers) snapshots.Add(world.Snapshot());
                    else Write(world, (i * 7) + (j * 3) + thread);
                }
            }
        });

        snapshots.Should().HaveCount(500);
        foreach (var snapshot in snapshots.DistinctBy(each => each.Revision)) CloudInvariants.Check(snapshot);
        snapshots.Select(each => each.Revision).Should().BeInAscendingOrder();
        CloudInvariants.Check(world.Snapshot());
    }

    private static void Write(FakeWorld world, int number)
    {
        var step = new CloudWorkStep(Kinds[number % Kinds.Length], number % 7);
        step.Do(world, User, isBypassing: false).Exception?.Handle(error => error is DriverException);
    }
}
