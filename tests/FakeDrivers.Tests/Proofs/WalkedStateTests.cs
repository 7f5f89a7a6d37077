using FakeDrivers.Tests.RandomWalk;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Proofs;

/// <summary>Every write operation of identity, images and networks: whichever way it comes to nothing, the world is as it was.</summary>
public sealed class WalkedStateTests
{
    /// <summary>What no rule refuses.</summary>
    private static readonly string[] Granted = ["images.scrub_now", "identity.destroy_auth_token", "identity.revoke_auth_tokens"];

    public static TheoryData<string> Refusable => [.. WalkedWriteCalls.Operations.Select(operation => operation.FullName).Except(Granted)];

    public static TheoryData<string> Operations => [.. WalkedWriteCalls.Operations.Select(operation => operation.FullName)];

    [Fact]
    public void No_write_operation_is_left_out()
    {
        WalkedWriteCalls.Operations.Except(WalkedWriteCalls.Accepted.Keys).Should().BeEmpty("the walk found a way to each");
        WalkedWriteCalls.Operations.Except(WalkedWriteCalls.Refused.Keys).Select(operation => operation.FullName).Except(Granted).Should().BeEmpty("the walk found a refusal of each");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_a_rule_accepts_changes_the_world(string name)
    {
        var walked = Accepted(name);
        using var world = walked.Before.Fork();
        var before = world.Snapshot();

        await walked.Again(world, TestContext.Current.CancellationToken);

        world.Diff(before, world.Snapshot()).IsEmpty.Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Refusable))]
    public async Task What_a_rule_refuses_changes_nothing(string name)
    {
        var walked = WalkedWriteCalls.Refused[Named(name)];
        using var world = walked.Before.Fork();

        await ChangesNothingAsync<DriverException>(world, () => walked.Again(world, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_a_fault_prevents_changes_nothing(string name)
    {
        var walked = Accepted(name);
        using var world = walked.Before.Fork();
        world.Faults.OnAny().Throw(new DriverException("The service is down."));

        await ChangesNothingAsync<DriverException>(world, () => walked.Again(world, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_is_cancelled_before_it_begins_changes_nothing(string name)
    {
        var walked = Accepted(name);
        using var world = walked.Before.Fork();

        await ChangesNothingAsync<OperationCanceledException>(world, () => walked.Again(world, new(canceled: true)));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_is_cancelled_while_it_waits_changes_nothing(string name)
    {
        var walked = Accepted(name);
        using var world = walked.Before.Fork();
        using var source = new CancellationTokenSource();
        world.Faults.OnAny().Delay(TimeSpan.FromSeconds(10));

        await ChangesNothingAsync<OperationCanceledException>(world, async () =>
        {
            var call = walked.Again(world, source.Token);
            call.IsCompleted.Should().BeFalse("it waits");
            await source.CancelAsync();
            await call;
        });
    }

    private static Operation Named(string name) => WalkedWriteCalls.Operations.Single(operation => operation.FullName == name);

    private static WalkedCall Accepted(string name) => WalkedWriteCalls.Accepted[Named(name)];

    private static async Task ChangesNothingAsync<TError>(FakeWorld world, Func<Task> call)
        where TError : Exception
    {
        await world.SettleAsync();
        var state = world.Kernel.State;

        await call.Should().ThrowAsync<TError>();

        world.Kernel.State.Should().BeSameAs(state);
    }
}
