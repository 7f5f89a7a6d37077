using FakeDrivers.Compute;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Proofs;

/// <summary>Every write operation of volumes and servers.</summary>
internal static partial class WriteCalls
{
    private static readonly RequestContext Newcomer = new() { ProjectId = "new", UserId = "eve" };

    private static readonly string TooLong = new('x', 300);

    public static IReadOnlyList<WriteCall> All { get; } =
    [
        .. OfVolumes(), .. VolumeWriteCalls.All, .. OfServers(), .. OfServerPower(), .. OfTheCatalog(), .. OfMoves(), .. OfGuests(), .. OfHosts(),
    ];

    private static IEnumerable<WriteCall> OfVolumes() =>
    [
        new(VolumeOperations.Create,
            (s, t) => s.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, t),
            (s, t) => s.Volumes.CreateVolumeAsync(new() { SizeGiB = 5_000 }, t)),
        new(VolumeOperations.Update,
            (s, t) => s.Volumes.UpdateVolumeAsync(new() { VolumeId = s.Free, Name = "new" }, t),
            (s, t) => s.Volumes.UpdateVolumeAsync(new() { VolumeId = s.Free, Name = TooLong }, t)),
        new(VolumeOperations.Delete,
            (s, t) => s.Volumes.DeleteVolumeAsync(s.Parent, cascade: true, t),
            (s, t) => s.Volumes.DeleteVolumeAsync(s.Parent, cascade: false, t)),
        new(VolumeOperations.Extend,
            (s, t) => s.Volumes.ExtendVolumeAsync(s.Free, 2, t),
            (s, t) => s.Volumes.ExtendVolumeAsync(s.Free, 1, t)),
        new(VolumeOperations.ForceDelete,
            (s, t) => s.World.Volumes.ForceDeleteVolumeAsync(s.Reserved, cancellationToken: t),
            (s, t) => s.World.Volumes.ForceDeleteVolumeAsync(s.Used, cancellationToken: t)),
        new(VolumeOperations.ResetStatus,
            (s, t) => s.World.Volumes.ResetVolumeStatusAsync(s.Free, VolumeStatus.Error, t),
            (s, t) => s.Volumes.ResetVolumeStatusAsync(s.Free, VolumeStatus.Error, t)),
        new(VolumeOperations.CreateSnapshot,
            (s, t) => s.Volumes.CreateSnapshotAsync(new() { VolumeId = s.Free }, t),
            (s, t) => s.Volumes.CreateSnapshotAsync(new() { VolumeId = s.Used }, t)),
        new(VolumeOperations.DeleteSnapshot,
            (s, t) => s.Volumes.DeleteSnapshotAsync(s.Taken, t),
            (s, t) => s.Volumes.DeleteSnapshotAsync("none", t)),
        new(VolumeOperations.ResetSnapshotStatus,
            (s, t) => s.World.Volumes.ResetSnapshotStatusAsync(s.Taken, VolumeSnapshotStatus.Error, t),
            (s, t) => s.Volumes.ResetSnapshotStatusAsync(s.Taken, VolumeSnapshotStatus.Error, t)),
        new(VolumeOperations.Reserve,
            (s, t) => s.Volumes.ReserveVolumeAsync(s.Free, t),
            (s, t) => s.Volumes.ReserveVolumeAsync(s.Used, t)),
        new(VolumeOperations.Unreserve,
            (s, t) => s.Volumes.UnreserveVolumeAsync(s.Reserved, t),
            (s, t) => s.Volumes.UnreserveVolumeAsync("none", t)),
        new(VolumeOperations.BeginDetaching,
            (s, t) => s.Volumes.BeginDetachingAsync(s.Used, t),
            (s, t) => s.Volumes.BeginDetachingAsync(s.Free, t)),
        new(VolumeOperations.RollDetaching,
            (s, t) => s.Volumes.RollDetachingAsync(s.Leaving, t),
            (s, t) => s.Volumes.RollDetachingAsync("none", t)),
        new(VolumeOperations.Attach,
            (s, t) => s.Volumes.AttachVolumeAsync(ToHost(s.Free), t),
            (s, t) => s.Volumes.AttachVolumeAsync(ToHost(s.Used), t)),
        new(VolumeOperations.Detach,
            (s, t) => s.Volumes.DetachVolumeAsync(s.Used, null, t),
            (s, t) => s.Volumes.DetachVolumeAsync(s.Used, "none", t)),
        new(VolumeOperations.UpdateQuota,
            (s, t) => s.World.Volumes.UpdateQuotaAsync(new() { ProjectId = "shop", Volumes = 3 }, t),
            (s, t) => s.World.Volumes.UpdateQuotaAsync(new() { ProjectId = "shop", Volumes = -5 }, t)),
    ];

    private static IEnumerable<WriteCall> OfServers() =>
    [
        // The first volume is free, so the rule has taken it when the second stops it.
        new(ComputeOperations.CreateServer,
            (s, t) => s.Compute.CreateServerAsync(With(s, s.Free), t),
            (s, t) => s.Compute.CreateServerAsync(With(s, s.Free, s.Used), t)),
        new(ComputeOperations.UpdateServer,
            (s, t) => s.Compute.UpdateServerAsync(new() { ServerId = s.Web, Name = "new" }, t),
            (s, t) => s.Compute.UpdateServerAsync(new() { ServerId = s.Web, Name = TooLong }, t)),
        new(ComputeOperations.DeleteServer,
            (s, t) => s.Compute.DeleteServerAsync(s.Web, t),
            (s, t) => s.Compute.DeleteServerAsync(s.Locked, t)),
        new(ComputeOperations.LockServer,
            (s, t) => s.Compute.LockServerAsync(s.Web, null, t),
            (s, t) => s.Compute.LockServerAsync("none", null, t)),
        new(ComputeOperations.UnlockServer,
            (s, t) => s.World.Compute.UnlockServerAsync(s.Locked, t),
            (s, t) => s.Compute.UnlockServerAsync(s.Locked, t)),
        new(ComputeOperations.ResetServerState,
            (s, t) => s.World.Compute.ResetServerStateAsync(s.Web, ServerVmState.Error, t),
            (s, t) => s.World.Compute.ResetServerStateAsync(s.Web, ServerVmState.Building, t)),
        new(ComputeOperations.AttachVolume,
            (s, t) => s.Compute.AttachVolumeAsync(s.Web, s.Free, null, t),
            (s, t) => s.Compute.AttachVolumeAsync(s.Web, s.Used, null, t)),
        new(ComputeOperations.DetachVolume,
            (s, t) => s.Compute.DetachVolumeAsync(s.Web, s.Data, t),
            (s, t) => s.Compute.DetachVolumeAsync(s.Web, s.Free, t)),
        new(ComputeOperations.AddSecurityGroup,
            (s, t) => s.Compute.AddSecurityGroupToServerAsync(s.Web, "group", t),
            (s, t) => s.Compute.AddSecurityGroupToServerAsync(s.Web, "none", t)),
        new(ComputeOperations.RemoveSecurityGroup,
            (s, t) => s.Compute.RemoveSecurityGroupFromServerAsync(s.Web, "default", t),
            (s, t) => s.Compute.RemoveSecurityGroupFromServerAsync(s.Web, "group", t)),
    ];

    private static IEnumerable<WriteCall> OfServerPower() =>
    [
        new(ComputeOperations.RebootServer,
            (s, t) => s.Compute.RebootServerAsync(s.Off, RebootKind.Hard, t),
            (s, t) => s.Compute.RebootServerAsync(s.Off, RebootKind.Soft, t)),
        new(ComputeOperations.StopServer,
            (s, t) => s.Compute.StopServerAsync(s.Web, t),
            (s, t) => s.Compute.StopServerAsync(s.Off, t)),
        new(ComputeOperations.StartServer,
            (s, t) => s.Compute.StartServerAsync(s.Off, t),
            (s, t) => s.Compute.StartServerAsync(s.Web, t)),
        new(ComputeOperations.PauseServer,
            (s, t) => s.Compute.PauseServerAsync(s.Web, t),
            (s, t) => s.Compute.PauseServerAsync(s.Paused, t)),
        new(ComputeOperations.UnpauseServer,
            (s, t) => s.Compute.UnpauseServerAsync(s.Paused, t),
            (s, t) => s.Compute.UnpauseServerAsync(s.Web, t)),
        new(ComputeOperations.SuspendServer,
            (s, t) => s.Compute.SuspendServerAsync(s.Web, t),
            (s, t) => s.Compute.SuspendServerAsync(s.Suspended, t)),
        new(ComputeOperations.ResumeServer,
            (s, t) => s.Compute.ResumeServerAsync(s.Suspended, t),
            (s, t) => s.Compute.ResumeServerAsync(s.Web, t)),
    ];

    private static IEnumerable<WriteCall> OfTheCatalog() =>
    [
        new(ComputeOperations.ImportKeyPair,
            (s, t) => s.Compute.ImportKeyPairAsync("other", WriteStage.PublicKey, t),
            (s, t) => s.Compute.ImportKeyPairAsync("key", WriteStage.PublicKey, t)),
        new(ComputeOperations.DeleteKeyPair,
            (s, t) => s.Compute.DeleteKeyPairAsync("key", null, t),
            (s, t) => s.Compute.DeleteKeyPairAsync("none", null, t)),
        new(ComputeOperations.CreateSecurityGroup,
            (s, t) => s.Compute.CreateSecurityGroupAsync(new() { Name = "other" }, t),
            (s, t) => s.Compute.CreateSecurityGroupAsync(new() { Name = "group" }, t)),

        // To look makes the default group of a project that has none yet.
        new(ComputeOperations.ListSecurityGroups,
            (s, t) => s.World.As(Newcomer).Compute.ListSecurityGroupsAsync(null, t),
            (s, t) => s.Compute.ListSecurityGroupsAsync(new() { AllProjects = true }, t)),
        new(ComputeOperations.DeleteSecurityGroup,
            (s, t) => s.Compute.DeleteSecurityGroupAsync(s.Group, t),
            (s, t) => s.Compute.DeleteSecurityGroupAsync("none", t)),
        new(ComputeOperations.CreateSecurityGroupRule,
            (s, t) => s.Compute.CreateSecurityGroupRuleAsync(Port(s, 443), t),
            (s, t) => s.Compute.CreateSecurityGroupRuleAsync(Port(s, 80), t)),
        new(ComputeOperations.DeleteSecurityGroupRule,
            (s, t) => s.Compute.DeleteSecurityGroupRuleAsync(s.Rule, t),
            (s, t) => s.Compute.DeleteSecurityGroupRuleAsync("none", t)),
        new(ComputeOperations.UpdateQuota,
            (s, t) => s.World.Compute.UpdateQuotaAsync(new() { ProjectId = "shop", Cores = 30 }, t),
            (s, t) => s.World.Compute.UpdateQuotaAsync(new() { ProjectId = "shop", Cores = -5 }, t)),
    ];

    private static AttachVolumeRequest ToHost(string volumeId) => new() { VolumeId = volumeId, HostName = "other", Device = "/dev/sdc" };

    private static CreateServerSecurityGroupRuleRequest Port(WriteStage stage, int port) =>
        new() { SecurityGroupId = stage.Group, Protocol = SecurityGroupProtocol.Tcp, FromPort = port, ToPort = port };

    private static CreateServerRequest With(WriteStage stage, params string[] volumes) => new()
    {
        Name = "new",
        FlavorId = "1",
        ImageId = stage.Image,
        Volumes = [.. volumes.Select(id => new ServerVolumeRequest { VolumeId = id })],
    };
}
