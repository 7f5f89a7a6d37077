using static FakeDrivers.Volumes.VolumeSnapshotStatus;

namespace FakeDrivers.Volumes;

/// <summary>Operation × status of snapshots, as data. Source: Cinder API v3 and its volume manager.</summary>
internal static class VolumeSnapshotStatusRules
{
    public static readonly StatusRule<VolumeSnapshotStatus> Create = Rule("be made") with { During = Creating, After = Available, Failure = Error };

    public static readonly StatusRule<VolumeSnapshotStatus> Copy = Rule("be copied to a volume", Available);

    public static readonly StatusRule<VolumeSnapshotStatus> Delete = Rule("be deleted", Available, Error) with
    {
        During = Deleting,
        Failure = ErrorDeleting,
        IsRefusedInGroup = true,
    };

    public static readonly StatusRule<VolumeSnapshotStatus> ForceDelete = Rule("be deleted by force", Enum.GetValues<VolumeSnapshotStatus>()) with
    {
        During = Deleting,
        Failure = ErrorDeleting,
        IsRefusedInGroup = true,
    };

    /// <summary>It is forgotten, and stays on its backend.</summary>
    public static readonly StatusRule<VolumeSnapshotStatus> Unmanage = Rule("be unmanaged", Available, Error) with
    {
        During = Unmanaging,
        Failure = Error,
        IsRefusedInGroup = true,
    };

    /// <summary>Going with its volume.</summary>
    public static readonly StatusRule<VolumeSnapshotStatus> Cascade = Rule("be deleted with its volume", Available, Error, Deleting) with
    {
        During = Deleting,
        Failure = ErrorDeleting,
        IsRefusedInGroup = true,
    };

    /// <summary>Going with its volume, whose removal is forced.</summary>
    public static readonly StatusRule<VolumeSnapshotStatus> ForceCascade = Rule(
        "be deleted with its volume by force", Enum.GetValues<VolumeSnapshotStatus>()) with
    {
        During = Deleting,
        Failure = ErrorDeleting,
        IsRefusedInGroup = true,
    };

    /// <summary>Going with its group snapshot.</summary>
    public static readonly StatusRule<VolumeSnapshotStatus> DeleteWithGroup = Rule("be deleted with its group snapshot", Available, Error, ErrorDeleting) with
    {
        During = Deleting,
        Failure = ErrorDeleting,
    };

    /// <summary>Its volume is put back to it.</summary>
    public static readonly StatusRule<VolumeSnapshotStatus> Revert = Rule("be reverted to", Available) with
    {
        During = Restoring,
        After = Available,
        Failure = Available,
    };

    public static readonly StatusRule<VolumeSnapshotStatus> Backup = Rule("be backed up", Available) with
    {
        During = BackingUp,
        After = Available,
        Failure = Available,
    };

    public static readonly StatusRule<VolumeSnapshotStatus> Transfer = Rule("be transferred with its volume", Available) with { IsRefusedInGroup = true };

    public static readonly StatusRule<VolumeSnapshotStatus> Reset = Rule("have its status reset", Enum.GetValues<VolumeSnapshotStatus>());

    private static StatusRule<VolumeSnapshotStatus> Rule(string operation, params VolumeSnapshotStatus[] allowed) =>
        new(operation, VolumeStatusText.ToText, allowed);
}
