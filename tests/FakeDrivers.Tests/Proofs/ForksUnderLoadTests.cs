namespace FakeDrivers.Tests.Proofs;

public sealed class ForksUnderLoadTests
{
    private static readonly RequestContext User = new() { ProjectId = "shop", UserId = "ann" };

    [Fact]
    public void Forks_at_work_side_by_side_end_as_each_would_alone()
    {
        using var origin = SlowCloud.Make();
        Work(origin, 0);
        var before = origin.Snapshot().Export();
        var alone = Enumerable.Range(1, 4).Select(number => ForkAndWork(origin, number)).ToList();
        var together = new List<string>[4];

        Concurrently.Run(4, thread => together[thread] = [.. Enumerable.Range(0, 5).Select(_ => ForkAndWork(origin, thread + 1))]);

        for (var i = 0; i < 4; i++) together[i].Should().OnlyContain(export => export == alone[i]);
        alone.Should().OnlyHaveUniqueItems("each does something else");
        origin.Snapshot().Export().Should().Be(before);
    }

    [Fact]
    public void A_world_that_works_while_it_is_forked_gives_each_fork_one_of_its_own_states()
    {
        using var origin = SlowCloud.Make();
        var states = new HashSet<string>();
        var forks = new List<FakeWorld>();

        Concurrently.Run(2, thread =>
        {
            for (var i = 0; i < 200; i++)
            {
                if (thread == 1)
                {
                    forks.Add(origin.Fork());
                    continue;
                }

                states.Add(origin.Snapshot().Export());
                Do(origin, (CloudStepKind)(i % (int)CloudStepKind.Advance), i % 7);
            }

            if (thread == 0) states.Add(origin.Snapshot().Export());
        });

        foreach (var fork in forks)
        {
            states.Should().Contain(fork.Snapshot().Export());
            CloudInvariants.Check(fork.Snapshot());
            fork.Dispose();
        }
    }

    private static string ForkAndWork(FakeWorld origin, int number)
    {
        using var fork = origin.Fork();
        Work(fork, number);
        return $"{fork.Snapshot().Export()}{fork.Calls.Export()}";
    }

    private static void Work(FakeWorld world, int number)
    {
        for (var i = 0; i < 100; i++)
        {
            var kind = (CloudStepKind)((i + (i * i * number)) % (int)(CloudStepKind.Advance + 1));
            Do(world, kind, (i + number) % 5);
        }
    }

    private static void Do(FakeWorld world, CloudStepKind kind, int pick) =>
        new CloudWorkStep(kind, pick).Do(world, User, isBypassing: false).Exception?.Handle(error => error is DriverException);
}
