using System.Reflection;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>Walks operation × status: what the table says is what the service does.</summary>
public sealed class VolumeStatusTableTests : VolumeTestBase
{
    public static TheoryData<string> Operations => new(VolumeStatusCalls.All.Keys);

    public static TheoryData<string> RefusedWhileMigrating => new(VolumeStatusCalls.All.Keys.Where(name => RuleOf(name).IsRefusedWhileMigrating));

    public static TheoryData<string> RefusedInGroup => new(VolumeStatusCalls.All.Keys.Where(name => RuleOf(name).IsRefusedInGroup));

    public static TheoryData<string> AllowedWhenMultiattach => new(VolumeStatusCalls.All.Keys.Where(name => RuleOf(name).AllowedWhenMultiattach.Count > 0));

    [Fact]
    public void Every_row_of_the_table_is_walked()
    {
        // Making and managing have no status before them, and downloading is a part of the former.
        string[] starts = [nameof(VolumeStatusRules.Create), nameof(VolumeStatusRules.Download), nameof(VolumeStatusRules.Manage)];

        Fields().Select(field => field.Name).Except(starts).Should().BeEquivalentTo(VolumeStatusCalls.All.Keys);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_is_accepted_in_the_statuses_of_its_row_and_in_no_other(string operation)
    {
        var (rule, call) = (RuleOf(operation), VolumeStatusCalls.All[operation]);
        foreach (var status in Enum.GetValues<VolumeStatus>())
        {
            using var test = new VolumeStatusTableTests();
            var (volume, with) = await test.PrepareAsync(call, status);
            var before = test.World.Kernel.State;

            var error = await Record.ExceptionAsync(() => call.Do(test, volume, with));

            if (rule.Allows(status))
            {
                error.Should().BeNull($"to {rule.Operation} is allowed in {status.ToText()}");
                (await test.StatusOrGoneAsync(volume)).Should().Be(ExpectedAfter(operation, rule, call, status));
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
        var (rule, call) = (RuleOf(operation), VolumeStatusCalls.All[operation]);
        if (rule.During is not { } during) return;
        var (volume, with) = await PrepareAsync(call, rule.Allowed[0]);
        using var hanging = new HangingTransitions(World);

        await call.Do(this, volume, with);

        (await StatusOrGoneAsync(volume)).Should().Be(during);
        var pending = World.Pending.Should().ContainSingle().Subject;
        World.Kernel.LayDown(RequestContext.Admin, tx => tx.Fail(pending, new DriverException("It failed.")));
        (await StatusOrGoneAsync(volume)).Should().Be(rule.Failure ?? Settled(call));
    }

    [Theory]
    [MemberData(nameof(RefusedWhileMigrating))]
    public async Task A_row_that_says_so_is_refused_while_the_volume_moves(string operation)
    {
        var call = VolumeStatusCalls.All[operation];
        var (volume, with) = await PrepareAsync(call, RuleOf(operation).Allowed[0]);
        await Administrator.ResetMigrationStatusAsync(volume.Id, VolumeMigrationStatus.Migrating, Token);

        var error = await RefusedAsync<InvalidStateException>(() => call.Do(this, volume, with));

        error.Message.Should().Contain("is moving to another pool");
    }

    [Theory]
    [MemberData(nameof(RefusedInGroup))]
    public async Task A_row_that_says_so_is_refused_while_the_volume_is_in_a_group(string operation)
    {
        var call = VolumeStatusCalls.All[operation];
        var (volume, with) = await PrepareAsync(call, RuleOf(operation).Allowed[0]);
        var group = await MakeGroupAsync();
        World.Edit(edit => edit.Volume(volume.Id, each => each with { GroupId = group.Id }));

        var error = await RefusedAsync<InvalidStateException>(() => call.Do(this, volume, with));

        error.Message.Should().Contain($"is in the group '{group.Id}'");
    }

    [Theory]
    [MemberData(nameof(AllowedWhenMultiattach))]
    public async Task A_row_that_says_so_takes_more_of_a_volume_that_may_be_attached_several_times(string operation)
    {
        var (rule, call) = (RuleOf(operation), VolumeStatusCalls.All[operation]);
        foreach (var status in rule.AllowedWhenMultiattach)
        {
            using var test = new VolumeStatusTableTests();
            var (volume, with) = await test.PrepareAsync(call, status);
            test.World.Edit(edit => edit.Volume(volume.Id, each => each with { IsMultiattach = true }));

            await call.Do(test, volume, with);

            (await test.StatusOrGoneAsync(volume)).Should().Be(rule.After);
        }
    }

    private static VolumeStatus? ExpectedAfter(string operation, StatusRule<VolumeStatus> rule, VolumeStatusCall call, VolumeStatus before) => operation switch
    {
        nameof(VolumeStatusRules.Delete) or nameof(VolumeStatusRules.ForceDelete) or nameof(VolumeStatusRules.DeleteWithGroup) or nameof(VolumeStatusRules.Unmanage) => null,
        nameof(VolumeStatusRules.Reset) => VolumeStatus.Available,
        nameof(VolumeStatusRules.Reimage) or nameof(VolumeStatusRules.ReimageReserved) => before,
        _ when rule is { During: not null, After: null } => Settled(call),
        _ => rule.After ?? before,
    };

    /// <summary>The status that a volume has when nothing goes on with it.</summary>
    private static VolumeStatus Settled(VolumeStatusCall call) => call.IsAttached ? VolumeStatus.InUse : VolumeStatus.Available;

    private static FieldInfo[] Fields() => typeof(VolumeStatusRules).GetFields(BindingFlags.Static | BindingFlags.Public);

    private static StatusRule<VolumeStatus> RuleOf(string operation) =>
        (StatusRule<VolumeStatus>)Fields().Single(field => field.Name == operation).GetValue(null)!;

    private async Task<(Volume Volume, string With)> PrepareAsync(VolumeStatusCall call, VolumeStatus status)
    {
        var volume = call.IsAttached ? await MakeInUseAsync() : await MakeAsync();
        var with = await call.Prepare(this, volume);
        World.Edit(edit => edit.Volume(volume.Id, each => each with { Status = status }));
        return (await ReadAsync(volume), with);
    }

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
