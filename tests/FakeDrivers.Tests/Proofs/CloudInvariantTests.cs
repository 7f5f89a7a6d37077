using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace FakeDrivers.Tests.Proofs;

/// <summary>
/// Volumes and servers together, where each domain's own tests look at one of the two: slow, failing, with replies that get lost and states
/// that are restored.
/// </summary>
public sealed class CloudInvariantTests
{
    private static readonly RequestContext[] Callers =
        [new() { ProjectId = "shop", UserId = "ann" }, new() { ProjectId = "bank", UserId = "bob" }];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whatever_is_done_to_volumes_and_servers_what_must_hold_holds(bool isBypassing)
    {
        var step =
            from kind in Gen.Elements(Enum.GetValues<CloudStepKind>())
            from pick in Gen.Choose(0, 7)
            select new CloudWorkStep(kind, pick);
        var steps = Arb.From(step.ListOf().Select(list => list.ToList()), WithOneLess);

        Prop.ForAll(steps, all => Run(all, isBypassing)).Check(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(150).WithReplay(FSharpOption<Replay>.Some(new(new(23, 29), null))));
    }

    private static IEnumerable<List<CloudWorkStep>> WithOneLess(List<CloudWorkStep> steps) =>
        steps.Select((_, left) => steps.Where((_, index) => index != left).ToList());

    private static void Run(List<CloudWorkStep> steps, bool isBypassing)
    {
        try
        {
            Walk(steps, isBypassing);
        }
        catch (InvalidOperationException broken)
        {
            throw new InvalidOperationException($"The steps: [{string.Join(", ", steps)}]", broken);
        }
    }

    private static void Walk(List<CloudWorkStep> steps, bool isBypassing)
    {
        using var world = SlowCloud.Make(calls: 0.05);
        var kept = world.Snapshot();
        for (var i = 0; i < steps.Count; i++)
        {
            var before = world.Snapshot();
            var call = steps[i].Do(world, Callers[i % Callers.Length], isBypassing);
            if (!call.IsCompleted) throw new InvalidOperationException($"{steps[i]} waits, but the world has no latency.");
            if (call.Exception is { InnerException: not DriverException } error) throw new InvalidOperationException($"{steps[i]} broke.", error);
            CloudInvariants.Check(world.Snapshot());
            if (call.IsFaulted && world.Calls.ToList()[^1].Fault is null && !world.Diff(before, world.Snapshot()).IsEmpty)
            {
                throw new InvalidOperationException($"{steps[i]} was refused and changed the world.");
            }

            if (i % 30 == 10) kept = world.Snapshot();
            if (i % 30 == 29) world.Restore(kept);
        }
    }
}
