using System.Reflection;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

/// <summary>Walks operation × status of snapshots, backups, groups and group snapshots: what the tables say is what the service does.</summary>
public sealed class CopyStatusTableTests : VolumeTestBase
{
    public static TheoryData<string> SnapshotOperations => new(CopyStatusCalls.Snapshots.Keys);

    public static TheoryData<string> BackupOperations => new(CopyStatusCalls.Backups.Keys);

    public static TheoryData<string> GroupOperations => new(CopyStatusCalls.Groups.Keys);

    public static TheoryData<string> GroupSnapshotOperations => new(CopyStatusCalls.GroupSnapshots.Keys);

    [Fact]
    public void Every_row_of_the_tables_is_walked()
    {
        // Making has no status before it.
        NamesOf(typeof(VolumeSnapshotStatusRules)).Should().BeEquivalentTo(CopyStatusCalls.Snapshots.Keys.Append("Create"));
        NamesOf(typeof(VolumeBackupStatusRules)).Should().BeEquivalentTo(CopyStatusCalls.Backups.Keys.Append("Create"));
        NamesOf(typeof(VolumeGroupStatusRules)).Should().BeEquivalentTo(CopyStatusCalls.Groups.Keys.Append("Create"));
    }

    [Theory]
    [MemberData(nameof(SnapshotOperations))]
    public Task An_operation_on_a_snapshot_is_accepted_in_the_statuses_of_its_row_and_in_no_other(string operation) => WalkAsync<VolumeSnapshotStatus>(
        typeof(VolumeSnapshotStatusRules), operation, CopyStatusCalls.Snapshots[operation],
        (edit, id, status) => edit.VolumeSnapshot(id, row => row with { Status = status }), (state, id) => RowOf(state, VolumeTables.Snapshots, id)?.Status);

    [Theory]
    [MemberData(nameof(BackupOperations))]
    public Task An_operation_on_a_backup_is_accepted_in_the_statuses_of_its_row_and_in_no_other(string operation) => WalkAsync<VolumeBackupStatus>(
        typeof(VolumeBackupStatusRules), operation, CopyStatusCalls.Backups[operation],
        (edit, id, status) => edit.VolumeBackup(id, row => row with { Status = status }), (state, id) => RowOf(state, VolumeTables.Backups, id)?.Status);

    [Theory]
    [MemberData(nameof(GroupOperations))]
    public Task An_operation_on_a_group_is_accepted_in_the_statuses_of_its_row_and_in_no_other(string operation) => WalkAsync<VolumeGroupStatus>(
        typeof(VolumeGroupStatusRules), operation, CopyStatusCalls.Groups[operation],
        (edit, id, status) => edit.VolumeGroup(id, row => row with { Status = status }), (state, id) => RowOf(state, VolumeTables.Groups, id)?.Status);

    [Theory]
    [MemberData(nameof(GroupSnapshotOperations))]
    public Task An_operation_on_a_group_snapshot_is_accepted_in_the_statuses_of_its_row_and_in_no_other(string operation) => WalkAsync<VolumeGroupStatus>(
        typeof(VolumeGroupStatusRules), operation, CopyStatusCalls.GroupSnapshots[operation],
        (edit, id, status) => edit.VolumeGroupSnapshot(id, row => row with { Status = status }), (state, id) => RowOf(state, VolumeTables.GroupSnapshots, id)?.Status);

    private static async Task WalkAsync<TStatus>(
        Type table, string operation, CopyStatusCall call, Action<WorldEdit, string, TStatus> set, Func<WorldState, string, TStatus?> read)
        where TStatus : struct, Enum
    {
        var rule = (StatusRule<TStatus>)table.GetField(operation)!.GetValue(null)!;
        foreach (var status in Enum.GetValues<TStatus>())
        {
            foreach (var fails in rule.During is null ? new[] { false } : [false, true])
            {
                using var test = new CopyStatusTableTests();
                var (id, with) = await call.Prepare(test);
                test.World.Edit(edit => set(edit, id, status));
                var before = test.World.Kernel.State;
                using var hanging = rule.During is null ? null : new HangingTransitions(test.World);

                var error = await Record.ExceptionAsync(() => call.Do(test, id, with));

                if (!rule.Allows(status))
                {
                    error.Should().BeOfType<InvalidStateException>($"to {rule.Operation} is refused in {status}").Which.AllowedStates.Should().Equal(rule.AllowedTexts);
                    test.World.Kernel.State.Should().BeSameAs(before, $"to {rule.Operation} does nothing in {status}");
                    break;
                }

                error.Should().BeNull($"to {rule.Operation} is allowed in {status}");
                if (rule.During is not { } during) break;
                read(test.World.Kernel.State, id).Should().Be(during, $"to {rule.Operation} is shown");
                var pending = test.World.Pending.Should().ContainSingle().Subject;
                test.World.Kernel.LayDown(RequestContext.Admin, tx => Finish(tx, pending, fails));
                read(test.World.Kernel.State, id).Should().Be(fails ? rule.Failure : rule.After, $"to {rule.Operation} {(fails ? "failed" : "ended")}");
            }
        }
    }

    private static void Finish(Transaction tx, DueTransition pending, bool fails)
    {
        if (fails) tx.Fail(pending, new DriverException("It failed."));
        else tx.End(pending);
    }

    private static IEnumerable<string> NamesOf(Type table) => table.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.Name);

    private static TRow? RowOf<TRow>(WorldState state, Table<TRow> table, string id)
        where TRow : class => ((TableData<TRow>)state.Get(table)).Find(id);
}
