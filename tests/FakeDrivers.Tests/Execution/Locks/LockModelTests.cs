using FakeDrivers.Worlds;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Execution;

/// <summary>Whatever is asked, let go of, cancelled and waited for in whatever order, the locks agree with a list for each name.</summary>
public sealed class LockModelTests
{
    private enum Kind
    {
        Acquire,
        AcquireWithin,
        Release,
        Cancel,
        Advance,
        Reset,
    }

    // A reset is rare, so that queues grow.
    private static readonly Gen<(Kind Kind, int Number)[]> Steps = Gen.Frequency(
            (6, Gen.Constant(Kind.Acquire)),
            (4, Gen.Constant(Kind.AcquireWithin)),
            (6, Gen.Constant(Kind.Release)),
            (3, Gen.Constant(Kind.Cancel)),
            (3, Gen.Constant(Kind.Advance)),
            (1, Gen.Constant(Kind.Reset)))
        .SelectMany(kind => Gen.Choose(0, 50).Select(number => (kind, number)))
        .ArrayOf(60);

    [Fact]
    public void Holders_and_waiters_agree_with_the_model_after_every_step() => Laws.Hold(Steps, steps =>
    {
        using var world = new FakeWorld();
        var asked = new List<Asked>();
        var model = new Dictionary<string, List<Asked>> { ["a"] = [], ["b"] = [] };
        foreach (var (kind, number) in steps)
        {
            Take(world, asked, model, kind, number);
            if (!Agrees(world, asked, model)) return false;
        }

        return true;
    }, tests: 300);

    private static void Take(FakeWorld world, List<Asked> asked, Dictionary<string, List<Asked>> model, Kind kind, int number)
    {
        var one = asked.Count == 0 ? null : asked[number % asked.Count];
        switch (kind)
        {
            case Kind.Acquire or Kind.AcquireWithin:
                var limit = kind == Kind.Acquire ? (TimeSpan?)null : TimeSpan.FromSeconds(number % 4);
                var name = number % 2 == 0 ? "a" : "b";
                var added = new Asked(name, world.Clock.GetUtcNow() + limit);
                if (limit != TimeSpan.Zero || model[name].Count == 0) model[name].Add(added);
                added.Task = world.Locks.AcquireAsync(name, limit, added.Source.Token);
                asked.Add(added);
                break;
            case Kind.Release when one is { Task.IsCompletedSuccessfully: true }:
                if (model[one.Name].FirstOrDefault() == one) model[one.Name].RemoveAt(0);
                one.Task.Ended().DisposeAsync().AsTask().Ended();
                break;
            case Kind.Cancel when one is not null:
                if (model[one.Name].IndexOf(one) > 0) model[one.Name].Remove(one);
                one.Source.Cancel();
                break;
            case Kind.Advance:
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                foreach (var queue in model.Values) queue.RemoveAll(each => queue[0] != each && each.Until <= world.Clock.GetUtcNow());
                break;
            case Kind.Reset:
                foreach (var queue in model.Values.Where(queue => queue.Count > 0)) queue.RemoveAt(0);
                world.Reset(WorldParts.Locks);
                break;
        }
    }

    private static bool Agrees(FakeWorld world, List<Asked> asked, Dictionary<string, List<Asked>> model)
    {
        var holders = model.Values.Where(queue => queue.Count > 0).Select(queue => queue[0]).ToHashSet();
        var waiters = model.Values.SelectMany(queue => queue.Skip(1)).ToHashSet();
        return world.Locks.Holders.Select(claim => claim.Name).ToHashSet().SetEquals(holders.Select(each => each.Name))
            && world.Locks.Waiters.Count == waiters.Count
            && waiters.All(each => !each.Task.IsCompleted)
            && holders.All(each => each.Task.IsCompletedSuccessfully)
            && asked.Except(waiters).All(each => each.Task.IsCompleted);
    }

    private sealed record Asked(string Name, DateTimeOffset? Until)
    {
        public CancellationTokenSource Source { get; } = new();

        public Task<IAsyncDisposable> Task { get; set; } = null!;

        public bool Equals(Asked? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
