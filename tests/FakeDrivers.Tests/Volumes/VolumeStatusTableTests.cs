using System.Reflection;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

/// <summary>Walks operation × status: what the table says is what the service does.</summary>
public sealed class VolumeStatusTableTests : VolumeTestBase
{
    public static TheoryData<string> Operations => new(Calls.Keys);

    private delegate Task Call(VolumeStatusTableTests test, Volume volume);

    /// <summary>How each row of the table is called, and whether on an attached volume.</summary>
    private static Dictionary<string, (Call Call, bool IsAttached)> Calls { get; } = new()
    {
        [nameof(VolumeStatusRules.Clone)] =
            (static (test, volume) => test.Volumes.CreateVolumeAsync(new() { SourceVolumeId = volume.Id }, Token), false),
        [nameof(VolumeStatusRules.Delete)] = (static (test, volume) => test.Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token), false),
        [nameof(VolumeStatusRules.ForceDelete)] = (static (test, volume) => test.Administrator.ForceDeleteVolumeAsync(volume.Id, Token), false),
        [nameof(VolumeStatusRules.Extend)] = (static (test, volume) => test.Volumes.ExtendVolumeAsync(volume.Id, 2, Token), false),
        [nameof(VolumeStatusRules.Snapshot)] =
            (static (test, volume) => test.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id }, Token), false),
        [nameof(VolumeStatusRules.SnapshotByForce)] =
            (static (test, volume) => test.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id, Force = true }, Token), false),
        [nameof(VolumeStatusRules.Reserve)] = (static (test, volume) => test.Volumes.ReserveVolumeAsync(volume.Id, Token), false),
        [nameof(VolumeStatusRules.Unreserve)] = (static (test, volume) => test.Volumes.UnreserveVolumeAsync(volume.Id, Token), false),
        [nameof(VolumeStatusRules.Attach)] = (static (test, volume) => test.Volumes.AttachVolumeAsync(ToServer(volume), Token), false),
        [nameof(VolumeStatusRules.AttachAgain)] = (static (test, volume) => test.Volumes.AttachVolumeAsync(ToServer(volume), Token), true),
        [nameof(VolumeStatusRules.BeginDetaching)] = (static (test, volume) => test.Volumes.BeginDetachingAsync(volume.Id, Token), true),
        [nameof(VolumeStatusRules.RollDetaching)] = (static (test, volume) => test.Volumes.RollDetachingAsync(volume.Id, Token), true),
        [nameof(VolumeStatusRules.Detach)] = (static (test, volume) => test.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token), true),
        [nameof(VolumeStatusRules.Update)] =
            (static (test, volume) => test.Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id, Name = "new" }, Token), false),
        [nameof(VolumeStatusRules.UpdateMetadata)] = (static (test, volume) => test.Volumes.UpdateVolumeAsync(
            new() { VolumeId = volume.Id, Metadata = new Dictionary<string, string> { ["new"] = "1" } }, Token), false),
        [nameof(VolumeStatusRules.Reset)] =
            (static (test, volume) => test.Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Available, Token), false),
    };

    [Fact]
    public void Every_row_of_the_table_is_walked()
    {
        // Making has no status before it, and downloading is a part of it.
        var rows = Fields().Select(field => field.Name).Except([nameof(VolumeStatusRules.Create), nameof(VolumeStatusRules.Download)]);

        rows.Should().BeEquivalentTo(Calls.Keys);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_is_accepted_in_the_statuses_of_its_row_and_in_no_other(string operation)
    {
        var (rule, (call, isAttached)) = (RuleOf(operation), Calls[operation]);
        foreach (var status in Enum.GetValues<VolumeStatus>())
        {
            using var test = new VolumeStatusTableTests();
            var volume = isAttached ? await test.MakeInUseAsync() : await test.MakeAsync();
            await test.Administrator.ResetVolumeStatusAsync(volume.Id, status, Token);
            var before = test.World.Kernel.State;

            var error = await Record.ExceptionAsync(() => call(test, volume));

            if (rule.Allows(status))
            {
                error.Should().BeNull($"to {rule.Operation} is allowed in {status.ToText()}");
                (await test.StatusOrGoneAsync(volume)).Should().Be(ExpectedAfter(operation, rule, status));
                continue;
            }

            test.World.Kernel.State.Should().BeSameAs(before, $"to {rule.Operation} does nothing in {status.ToText()}");
            if (rule.IsLenient) error.Should().BeNull();
            else error.Should().BeOfType<InvalidStateException>().Which.AllowedStates.Should().Equal(rule.AllowedTexts);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_that_takes_time_shows_the_status_of_its_row_and_fails_into_that_of_its_row(string operation)
    {
        var (rule, (call, isAttached)) = (RuleOf(operation), Calls[operation]);
        if (rule.During is not { } during) return;
        var volume = isAttached ? await MakeInUseAsync() : await MakeAsync();
        await Administrator.ResetVolumeStatusAsync(volume.Id, rule.Allowed[0], Token);
        var transition = TransitionOf(operation);
        var hanging = World.Faults.On(transition).Hang();

        await call(this, volume);

        (await StatusOrGoneAsync(volume)).Should().Be(during);
        World.Pending.Should().ContainSingle().Which.Transition.Should().BeSameAs(transition);
        hanging.Dispose();
        World.Kernel.LayDown(RequestContext.Admin, tx => tx.Fail(World.Pending[0], new DriverException("It failed.")));
        (await StatusOrGoneAsync(volume)).Should().Be(rule.Failure);
    }

    private static VolumeStatus? ExpectedAfter(string operation, StatusRule<VolumeStatus> rule, VolumeStatus before) => operation switch
    {
        nameof(VolumeStatusRules.Delete) or nameof(VolumeStatusRules.ForceDelete) => null,
        nameof(VolumeStatusRules.Reset) => VolumeStatus.Available,
        _ => rule.After ?? before,
    };

    private static Transition TransitionOf(string operation) => operation switch
    {
        nameof(VolumeStatusRules.Delete) or nameof(VolumeStatusRules.ForceDelete) => VolumeTransitions.FinishDelete,
        nameof(VolumeStatusRules.Extend) => VolumeTransitions.FinishExtend,
        nameof(VolumeStatusRules.Attach) => VolumeTransitions.FinishAttach,
        _ => VolumeTransitions.FinishDetach,
    };

    private static FieldInfo[] Fields() => typeof(VolumeStatusRules).GetFields(BindingFlags.Static | BindingFlags.Public);

    private static StatusRule<VolumeStatus> RuleOf(string operation) =>
        (StatusRule<VolumeStatus>)Fields().Single(field => field.Name == operation).GetValue(null)!;

    private async Task<VolumeStatus?> StatusOrGoneAsync(Volume volume)
    {
        try
        {
            return (await ReadAsync(volume)).Status;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }
}
