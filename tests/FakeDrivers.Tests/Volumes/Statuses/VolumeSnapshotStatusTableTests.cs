using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>Walks operation × status of snapshots: what the table says is what the service does.</summary>
public sealed class VolumeSnapshotStatusTableTests : VolumeTestBase
{
    public static TheoryData<VolumeSnapshotStatus> Statuses => new(Enum.GetValues<VolumeSnapshotStatus>());

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_snapshot_is_copied_in_the_statuses_of_the_row_and_in_no_other(VolumeSnapshotStatus status)
    {
        var snapshot = await MakeInAsync(status);

        await AcceptedOrRefusedAsync(
            VolumeSnapshotStatusRules.Copy, status, () => Volumes.CreateVolumeAsync(new() { SnapshotId = snapshot.Id }, Token));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_snapshot_is_deleted_in_the_statuses_of_the_row_and_in_no_other(VolumeSnapshotStatus status)
    {
        var snapshot = await MakeInAsync(status);

        await AcceptedOrRefusedAsync(VolumeSnapshotStatusRules.Delete, status, () => Volumes.DeleteSnapshotAsync(snapshot.Id, Token));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_snapshot_goes_with_its_volume_in_the_statuses_of_the_row_and_in_no_other(VolumeSnapshotStatus status)
    {
        var snapshot = await MakeInAsync(status);

        await AcceptedOrRefusedAsync(
            VolumeSnapshotStatusRules.Cascade, status, () => Volumes.DeleteVolumeAsync(snapshot.VolumeId, cascade: true, Token));
    }

    private async Task<VolumeSnapshot> MakeInAsync(VolumeSnapshotStatus status)
    {
        var snapshot = await SnapAsync(await MakeAsync());
        await Administrator.ResetSnapshotStatusAsync(snapshot.Id, status, Token);
        return snapshot;
    }

    private async Task AcceptedOrRefusedAsync(StatusRule<VolumeSnapshotStatus> rule, VolumeSnapshotStatus status, Func<Task> call)
    {
        if (rule.Allows(status)) await call();
        else (await RefusedAsync<InvalidStateException>(call)).AllowedStates.Should().Equal(rule.AllowedTexts);
    }
}
