using System.Reflection;
using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Proofs;

/// <summary>Every write operation of volumes and servers: whichever way it comes to nothing, the world is as it was.</summary>
public sealed class UnchangedStateTests : IDisposable
{
    private readonly WriteStage _stage = new();

    public static TheoryData<string> Operations => [.. WriteCalls.All.Select(call => call.Operation.FullName)];

    public void Dispose() => _stage.Dispose();

    [Fact]
    public void No_write_operation_is_left_out() => WriteCalls.All.Select(call => call.Operation).Should().BeEquivalentTo(
        new[] { typeof(VolumeOperations), typeof(ComputeOperations) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Select(property => property.GetValue(null)).OfType<Operation>()
            .Where(operation => operation.Kind == OperationKind.Write));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_a_rule_accepts_changes_the_world(string name)
    {
        var before = _stage.World.Snapshot();

        await Call(name).Accepted(_stage, TestContext.Current.CancellationToken);

        _stage.World.Diff(before, _stage.World.Snapshot()).IsEmpty.Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_a_rule_refuses_changes_nothing(string name) =>
        await ChangesNothingAsync<DriverException>(() => Call(name).Refused(_stage, TestContext.Current.CancellationToken));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_a_fault_prevents_changes_nothing(string name)
    {
        _stage.World.Faults.OnAny().Throw(new DriverException("The service is down."));

        await ChangesNothingAsync<DriverException>(() => Call(name).Accepted(_stage, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_is_cancelled_before_it_begins_changes_nothing(string name) =>
        await ChangesNothingAsync<OperationCanceledException>(() => Call(name).Accepted(_stage, new(canceled: true)));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task What_is_cancelled_while_it_waits_changes_nothing(string name)
    {
        using var source = new CancellationTokenSource();
        _stage.World.Faults.OnAny().Delay(TimeSpan.FromSeconds(10));

        await ChangesNothingAsync<OperationCanceledException>(async () =>
        {
            var call = Call(name).Accepted(_stage, source.Token);
            call.IsCompleted.Should().BeFalse("it waits");
            _stage.World.Clock.Advance(TimeSpan.FromSeconds(5));
            await source.CancelAsync();
            await call;
        });
        _stage.World.Clock.PendingTimers.Should().Be(0);
    }

    private static WriteCall Call(string name) => WriteCalls.All.Single(call => call.Operation.FullName == name);

    private async Task ChangesNothingAsync<TError>(Func<Task> call)
        where TError : Exception
    {
        var world = _stage.World;
        var (state, before) = (world.Kernel.State, world.Snapshot());

        await call.Should().ThrowAsync<TError>();

        world.Kernel.State.Should().BeSameAs(state);
        world.Diff(before, world.Snapshot()).ToString().Should().Be("(no differences)");
        world.Snapshot().Export().Should().Be(before.Export());
    }
}
