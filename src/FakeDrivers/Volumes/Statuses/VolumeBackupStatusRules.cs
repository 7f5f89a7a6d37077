using static FakeDrivers.Volumes.VolumeBackupStatus;

namespace FakeDrivers.Volumes;

/// <summary>Operation × status of backups, as data. Source: Cinder API v3 and its backup manager.</summary>
internal static class VolumeBackupStatusRules
{
    public static readonly StatusRule<VolumeBackupStatus> Create = Rule("be made") with { During = Creating, After = Available, Failure = Error };

    public static readonly StatusRule<VolumeBackupStatus> Delete = Rule("be deleted", Available, Error) with
    {
        During = Deleting,
        Failure = ErrorDeleting,
    };

    public static readonly StatusRule<VolumeBackupStatus> Restore = Rule("be restored", Available) with
    {
        During = Restoring,
        After = Available,
        Failure = Available,
    };

    public static readonly StatusRule<VolumeBackupStatus> ForceDelete = Rule("be deleted by force", Enum.GetValues<VolumeBackupStatus>()) with
    {
        During = Deleting,
        Failure = ErrorDeleting,
    };

    public static readonly StatusRule<VolumeBackupStatus> Export = Rule("be exported", Available);

    private static StatusRule<VolumeBackupStatus> Rule(string operation, params VolumeBackupStatus[] allowed) =>
        new(operation, VolumeStatusText.ToText, allowed);
}
