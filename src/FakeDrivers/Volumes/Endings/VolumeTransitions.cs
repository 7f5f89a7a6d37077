using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>
/// What volumes and snapshots end later than the call that began it. A fault rule that throws on one of them makes it fail as in Cinder.
/// </summary>
public static partial class VolumeTransitions
{
    private const string Domain = "volumes";

    /// <summary>A volume becomes available, or downloading when it is made from an image. It fails into error.</summary>
    public static Transition FinishCreate { get; } = new(Domain, "finish_create", VolumeEndings.Create, VolumeEndings.CreateFailed)
    {
        Upstream = "Cinder volume manager create_volume",
        Simulates = "creating becomes available, or downloading for an image; error when no pool took it or a fault is on it.",
    };

    /// <summary>A volume from an image becomes available and bootable. It fails into error.</summary>
    public static Transition FinishDownload { get; } = new(Domain, "finish_download", VolumeEndings.Download, VolumeEndings.CreateFailed)
    {
        Upstream = "Cinder volume driver copy_image_to_volume",
        Simulates = "downloading becomes available and bootable; error when a fault is on it.",
    };

    /// <summary>
    /// A volume is gone, with the snapshots of a cascade. It fails into error_deleting;
    /// a <see cref="VolumeIsBusyException"/> makes it available again.
    /// </summary>
    public static Transition FinishDelete { get; } = new(Domain, "finish_delete", VolumeEndings.Delete, VolumeEndings.DeleteFailed)
    {
        Upstream = "Cinder volume manager delete_volume",
        Simulates = "deleting becomes gone, and quota usage drops; "
            + "error_deleting when a fault is on it, available when that is VolumeIsBusyException.",
    };

    /// <summary>A volume has its new size. It fails into error_extending at the old one.</summary>
    public static Transition FinishExtend { get; } = new(Domain, "finish_extend", VolumeEndings.Extend, VolumeEndings.ExtendFailed)
    {
        Upstream = "Cinder volume manager extend_volume",
        Simulates = "extending becomes what it was, with the new size; error_extending and the GiB given back when a fault is on it.",
    };

    /// <summary>A snapshot becomes available. It fails into error.</summary>
    public static Transition FinishCreateSnapshot { get; } = new(
        Domain, "finish_create_snapshot", VolumeEndings.CreateSnapshot, VolumeEndings.CreateSnapshotFailed)
    {
        Upstream = "Cinder volume manager create_snapshot",
        Simulates = "creating becomes available at 100 %; error when a fault is on it.",
    };

    /// <summary>A snapshot is gone. It fails into error_deleting; a <see cref="SnapshotIsBusyException"/> makes it available again.</summary>
    public static Transition FinishDeleteSnapshot { get; } = new(
        Domain, "finish_delete_snapshot", VolumeEndings.DeleteSnapshot, VolumeEndings.DeleteSnapshotFailed)
    {
        Upstream = "Cinder volume manager delete_snapshot",
        Simulates = "deleting becomes gone, and quota usage drops; "
            + "error_deleting when a fault is on it, available when that is SnapshotIsBusyException.",
    };

    /// <summary>A volume is in use. It fails with the attachment in error_attaching and the volume attaching.</summary>
    public static Transition FinishAttach { get; } = new(Domain, "finish_attach", VolumeEndings.Attach, VolumeEndings.AttachFailed)
    {
        Upstream = "Cinder volume manager attach_volume",
        Simulates = "attaching becomes in-use; "
            + "error_attaching for the attachment when a fault is on it, until it is unreserved or detached.",
    };

    /// <summary>A volume is available. It fails with the attachment in error_detaching and the volume detaching.</summary>
    public static Transition FinishDetach { get; } = new(Domain, "finish_detach", VolumeEndings.Detach, VolumeEndings.DetachFailed)
    {
        Upstream = "Cinder volume manager detach_volume",
        Simulates = "detaching becomes available, or in-use when something else is attached; "
            + "error_detaching for the attachment when a fault is on it, until it is rolled back or detached again.",
    };

    /// <summary>Those that end what goes on with a volume beside its status.</summary>
    internal static Transition[] OfWork => [FinishExtend, FinishRevert, FinishRetype, FinishMigrate, FinishUpload, FinishRestore, FinishReimage];

    /// <summary>Those whose target is a volume.</summary>
    internal static Transition[] OfVolumes =>
    [
        FinishCreate, FinishDownload, FinishDelete, FinishExtend, FinishAttach, FinishDetach, FinishRevert, FinishRetype, FinishMigrate, FinishManage,
        FinishUnmanage, FinishUpload, FinishRestore, FinishReimage,
    ];
}
