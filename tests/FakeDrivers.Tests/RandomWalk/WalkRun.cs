using System.Globalization;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>One walk through one world of its own.</summary>
internal static class WalkRun
{
    private const int Between = 500;
    private const int Together = 40;

    /// <summary>Walks; what goes wrong is told in the report, with the step that did it.</summary>
    /// <returns>The state in the end, as text.</returns>
    public static string Go(int seed, int length, WalkReport report)
    {
        var (end, failure) = TryGo(seed, length, fullFrom: int.MaxValue, report);
        if (failure is null) return end;

        // The checks in full come seldom. The same walk once more finds the very step.
        report.Failures.Enqueue(TryGo(seed, length, failure.Value.Step - Between, new()).Failure is { } exact ? exact.Text : failure.Value.Text);
        return end;
    }

    private static (string End, (int Step, string Text)? Failure) TryGo(int seed, int length, int fullFrom, WalkReport report)
    {
        using var world = WalkWorld.Make(seed);
        var walker = new Walker(world, seed, new(seed), new()) { Told = report.Tell };
        try
        {
            while (walker.Steps < length)
            {
                var before = world.Kernel.State;
                walker.Step();
                var state = world.Kernel.State;
                Demand(WalkInvariants.BrokenBetween(before, state));
                if (walker.Steps % Between == 0 || walker.Steps > fullFrom) Demand(Broken(walker, seed));
                if (walker.Steps % Between == 250) Branch(walker, seed, isExact: fullFrom < length);
            }

            walker.Rest();
            Demand(Broken(walker, seed));
            report.Count(walker.Steps);
            return (world.Snapshot().Export(), null);
        }
        catch (Exception error)
        {
            return ("", (walker.Steps, string.Create(CultureInfo.InvariantCulture, $"seed {seed}, step {walker.Steps}: {error.Message}\n{walker.History()}\n{(error.InnerException ?? error).StackTrace}")));
        }
    }

    /// <summary>
    /// Goes on for a while in a fork, and in a world that was loaded from a file: both come to the same, the world itself stays as it is, and
    /// what was restored is what was there.
    /// </summary>
    private static void Branch(Walker walker, int seed, bool isExact)
    {
        walker.Rest();
        var world = walker.World;
        // First the look, which ends what was looked at often enough.
        var text = world.Snapshot().Export();
        var before = world.Kernel.State;
        using var file = new MemoryStream();
        world.Save(file);
        file.Position = 0;
        using var loaded = WalkWorld.Make(seed);
        loaded.Load(file);
        Same(text, loaded.Snapshot().Export(), "A loaded world is not the saved one");
        Demand(WalkInvariants.Broken(loaded.Kernel.State, walker.Memory.Touched, WalkWorld.IsBypassing(seed)));

        using var fork = world.Fork();
        var kept = fork.Snapshot();
        var inFork = Continue(fork, walker, seed, isExact);
        if (!WalkWorld.IsFailing(seed)) Same(inFork, Continue(loaded, walker, seed, isExact), "A loaded world does not go on as the saved one would");
        fork.Restore(kept);
        Demand(WalkInvariants.Broken(fork.Kernel.State, walker.Memory.Touched, WalkWorld.IsBypassing(seed)));
        var after = world.Kernel.State;
        if (ReferenceEquals(before, after)) return;
        throw new WalkException($"A fork changed {string.Join(", ", SliceCatalog.All.Where(slice => !ReferenceEquals(before.Get(slice), after.Get(slice))))} of the world that it came from.");
    }

    private static string Continue(FakeWorld world, Walker origin, int seed, bool isExact)
    {
        var walker = new Walker(world, seed, new(seed + origin.Steps), origin.Memory.Copy());
        try
        {
            for (var i = 0; i < Together; i++)
            {
                walker.Step();
                if (isExact) Demand(Broken(walker, seed));
            }

            walker.Rest();
            Demand(Broken(walker, seed));
            return world.Snapshot().Export();
        }
        catch (Exception error)
        {
            throw new WalkException($"In a branch: {error.Message}\n{walker.History()}", error);
        }
    }

    private static void Same(string first, string second, string what)
    {
        if (first == second) return;
        var (left, right) = (first.Split('\n'), second.Split('\n'));
        throw new WalkException($"{what}:\n- {string.Join("\n- ", left.Except(right).Take(5))}\n+ {string.Join("\n+ ", right.Except(left).Take(5))}");
    }

    private static IEnumerable<string> Broken(Walker walker, int seed) =>
        WalkInvariants.Broken(walker.World.Kernel.State, walker.Memory.Touched, WalkWorld.IsBypassing(seed));

    private static void Demand(IEnumerable<string> broken)
    {
        if (broken.Take(5).ToList() is { Count: > 0 } found) throw new WalkException(string.Join(Environment.NewLine, found));
    }
}
