using static FakeDrivers.Volumes.VolumeStatus;

namespace FakeDrivers.Volumes;

/// <summary>Operation × status of volumes, as data. Source: Cinder API v3 and its volume manager.</summary>
internal static class VolumeStatusRules
{
    public static readonly StatusRule<VolumeStatus> Create = Rule("be made") with { During = Creating, After = Available, Failure = Error };

    public static readonly StatusRule<VolumeStatus> Download = Rule("be filled from an image", Creating) with
    {
        During = Downloading,
        After = Available,
        Failure = Error,
    };

    public static readonly StatusRule<VolumeStatus> Clone = Rule("be cloned", Available, InUse);

    public static readonly StatusRule<VolumeStatus> Delete = Rule(
        "be deleted", Available, Error, ErrorRestoring, ErrorExtending, ErrorManaging) with
    { During = Deleting, Failure = ErrorDeleting, IsRefusedWhileMigrating = true, IsRefusedInGroup = true };

    public static readonly StatusRule<VolumeStatus> ForceDelete = Rule("be deleted by force", Enum.GetValues<VolumeStatus>()) with
    {
        During = Deleting,
        Failure = ErrorDeleting,
        IsRefusedWhileMigrating = true,
        IsRefusedInGroup = true,
    };

    /// <summary>Going with its group.</summary>
    public static readonly StatusRule<VolumeStatus> DeleteWithGroup = Rule(
        "be deleted with its group", Available, Error, ErrorRestoring, ErrorExtending, ErrorManaging, ErrorDeleting) with
    { During = Deleting, Failure = ErrorDeleting, IsRefusedWhileMigrating = true };

    public static readonly StatusRule<VolumeStatus> Extend = Rule("be extended", Available, InUse) with
    {
        During = Extending,
        Failure = ErrorExtending,
        IsRefusedWhileMigrating = true,
    };

    public static readonly StatusRule<VolumeStatus> Snapshot = Rule("have a snapshot taken", Available) with { IsRefusedWhileMigrating = true };

    public static readonly StatusRule<VolumeStatus> SnapshotByForce = Rule("have a snapshot taken by force", Available, InUse) with
    {
        IsRefusedWhileMigrating = true,
    };

    public static readonly StatusRule<VolumeStatus> Revert = Rule("be reverted to a snapshot", Available) with
    {
        During = Reverting,
        After = Available,
        Failure = Error,
        IsRefusedWhileMigrating = true,
    };

    public static readonly StatusRule<VolumeStatus> Reserve = Rule("be reserved", Available) with
    {
        After = Attaching,
        AllowedWhenMultiattach = [InUse],
    };

    public static readonly StatusRule<VolumeStatus> Unreserve = Rule("be unreserved", Attaching) with { After = Available, IsLenient = true };

    public static readonly StatusRule<VolumeStatus> Attach = Rule("be attached", Available, Attaching, Reserved) with
    {
        During = Attaching,
        After = InUse,
        Failure = Attaching,
        AllowedWhenMultiattach = [InUse],
    };

    /// <summary>Attaching to where it is attached already gives the attachment that there is.</summary>
    public static readonly StatusRule<VolumeStatus> AttachAgain = Rule("be attached again", Available, Attaching, Reserved, InUse) with { After = InUse };

    public static readonly StatusRule<VolumeStatus> BeginDetaching = Rule("begin to be detached", InUse) with { After = Detaching };

    public static readonly StatusRule<VolumeStatus> RollDetaching = Rule("go on being attached", Detaching) with { After = InUse, IsLenient = true };

    public static readonly StatusRule<VolumeStatus> Detach = Rule("be detached", Enum.GetValues<VolumeStatus>()) with
    {
        During = Detaching,
        After = Available,
        Failure = Detaching,
    };

    /// <summary>The first step of an attachment that is made in steps.</summary>
    public static readonly StatusRule<VolumeStatus> CreateAttachment = Rule("be reserved for an attachment", Available, Downloading) with
    {
        After = Reserved,
        AllowedWhenMultiattach = [InUse],
    };

    public static readonly StatusRule<VolumeStatus> Connect = Rule(
        "be connected", [.. Enum.GetValues<VolumeStatus>().Where(status => status != Maintenance)]);

    public static readonly StatusRule<VolumeStatus> Update = Rule(
        "be changed", [.. Enum.GetValues<VolumeStatus>().Where(status => status != Maintenance)]);

    public static readonly StatusRule<VolumeStatus> UpdateMetadata = Rule("have its metadata changed", Describable);

    public static readonly StatusRule<VolumeStatus> SetImageMetadata = Rule("have its image metadata changed", Describable);

    public static readonly StatusRule<VolumeStatus> SetBootable = Rule(
        "be made bootable or not", [.. Enum.GetValues<VolumeStatus>().Where(status => status != Maintenance)]);

    public static readonly StatusRule<VolumeStatus> SetReadOnly = Rule("be made read-only or not", Available);

    public static readonly StatusRule<VolumeStatus> Upload = Rule("be copied to an image", Available) with
    {
        During = Uploading,
        IsRefusedWhileMigrating = true,
    };

    public static readonly StatusRule<VolumeStatus> UploadByForce = Rule("be copied to an image by force", Available, InUse) with
    {
        During = Uploading,
        IsRefusedWhileMigrating = true,
    };

    public static readonly StatusRule<VolumeStatus> Retype = Rule("be retyped", Available, InUse) with
    {
        During = Retyping,
        IsRefusedWhileMigrating = true,
        IsRefusedInGroup = true,
    };

    public static readonly StatusRule<VolumeStatus> Migrate = Rule("be migrated", Available, InUse) with
    {
        IsRefusedWhileMigrating = true,
        IsRefusedInGroup = true,
    };

    public static readonly StatusRule<VolumeStatus> Manage = Rule("be managed") with { During = Managing, After = Available, Failure = ErrorManaging };

    public static readonly StatusRule<VolumeStatus> Unmanage = Rule(
        "be unmanaged", Available, Error, ErrorRestoring, ErrorExtending, ErrorManaging) with
    { During = Unmanaging, Failure = ErrorUnmanaging, IsRefusedWhileMigrating = true, IsRefusedInGroup = true };

    /// <summary>One of its snapshots is managed.</summary>
    public static readonly StatusRule<VolumeStatus> ManageSnapshot = Rule(
        "have a snapshot managed", [.. Enum.GetValues<VolumeStatus>().Where(status => status is not (Error or Maintenance))]) with
    { IsRefusedWhileMigrating = true };

    /// <summary>Its former status comes back, that of an error too.</summary>
    public static readonly StatusRule<VolumeStatus> Reimage = Rule("be written over with an image", Available, Error) with
    {
        During = Downloading,
        Failure = Error,
        IsRefusedWhileMigrating = true,
    };

    public static readonly StatusRule<VolumeStatus> ReimageReserved = Rule("be written over with an image although it is reserved", Available, Error, Reserved) with
    {
        During = Downloading,
        Failure = Error,
        IsRefusedWhileMigrating = true,
    };

    public static readonly StatusRule<VolumeStatus> Transfer = Rule("be transferred", Available) with
    {
        After = AwaitingTransfer,
        IsRefusedWhileMigrating = true,
        IsRefusedInGroup = true,
    };

    public static readonly StatusRule<VolumeStatus> AcceptTransfer = Rule("be accepted", AwaitingTransfer) with { After = Available };

    public static readonly StatusRule<VolumeStatus> Backup = Rule("be backed up", Available) with { During = BackingUp, IsRefusedWhileMigrating = true };

    public static readonly StatusRule<VolumeStatus> BackupByForce = Rule("be backed up by force", Available, InUse) with
    {
        During = BackingUp,
        IsRefusedWhileMigrating = true,
    };

    /// <summary>A backup of a snapshot leaves the volume alone.</summary>
    public static readonly StatusRule<VolumeStatus> BackupSnapshot = Rule("have a snapshot backed up", Available, InUse);

    public static readonly StatusRule<VolumeStatus> Restore = Rule("have a backup restored to it", Available) with
    {
        During = RestoringBackup,
        After = Available,
        Failure = ErrorRestoring,
        IsRefusedWhileMigrating = true,
    };

    public static readonly StatusRule<VolumeStatus> JoinGroup = Rule("be added to a group", Available, InUse) with
    {
        IsRefusedWhileMigrating = true,
        IsRefusedInGroup = true,
    };

    public static readonly StatusRule<VolumeStatus> LeaveGroup = Rule("be taken out of a group", Available, InUse, Error, ErrorDeleting);

    public static readonly StatusRule<VolumeStatus> Reset = Rule("have its status reset", Enum.GetValues<VolumeStatus>());

    /// <summary>All but what Cinder keeps from changes of metadata.</summary>
    private static VolumeStatus[] Describable => [.. Enum.GetValues<VolumeStatus>().Where(status => status is not (Maintenance or Uploading))];

    private static StatusRule<VolumeStatus> Rule(string operation, params VolumeStatus[] allowed) =>
        new(operation, VolumeStatusText.ToText, allowed);
}
