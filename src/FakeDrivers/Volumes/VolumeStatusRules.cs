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
    { During = Deleting, Failure = ErrorDeleting };

    public static readonly StatusRule<VolumeStatus> ForceDelete = Rule("be deleted by force", Enum.GetValues<VolumeStatus>()) with
    {
        During = Deleting,
        Failure = ErrorDeleting,
    };

    public static readonly StatusRule<VolumeStatus> Extend = Rule("be extended", Available) with
    {
        During = Extending,
        After = Available,
        Failure = ErrorExtending,
    };

    public static readonly StatusRule<VolumeStatus> Snapshot = Rule("have a snapshot taken", Available);

    public static readonly StatusRule<VolumeStatus> SnapshotByForce = Rule("have a snapshot taken by force", Available, InUse);

    public static readonly StatusRule<VolumeStatus> Reserve = Rule("be reserved", Available) with { After = Attaching };

    public static readonly StatusRule<VolumeStatus> Unreserve = Rule("be unreserved", Attaching) with { After = Available, IsLenient = true };

    public static readonly StatusRule<VolumeStatus> Attach = Rule("be attached", Available, Attaching, Reserved) with
    {
        During = Attaching,
        After = InUse,
        Failure = Attaching,
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

    public static readonly StatusRule<VolumeStatus> Update = Rule(
        "be changed", [.. Enum.GetValues<VolumeStatus>().Where(status => status != Maintenance)]);

    public static readonly StatusRule<VolumeStatus> UpdateMetadata = Rule(
        "have its metadata changed",
        Available, Reserved, InUse, Error, ErrorDeleting, ErrorExtending, ErrorManaging, ErrorRestoring, ErrorBackingUp, AwaitingTransfer);

    public static readonly StatusRule<VolumeStatus> Reset = Rule("have its status reset", Enum.GetValues<VolumeStatus>());

    private static StatusRule<VolumeStatus> Rule(string operation, params VolumeStatus[] allowed) =>
        new(operation, VolumeStatusText.ToText, allowed);
}
