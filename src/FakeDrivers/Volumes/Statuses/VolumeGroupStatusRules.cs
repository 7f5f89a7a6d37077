using static FakeDrivers.Volumes.VolumeGroupStatus;

namespace FakeDrivers.Volumes;

/// <summary>Operation × status of groups and group snapshots, as data. Source: Cinder API v3 and its volume manager.</summary>
internal static class VolumeGroupStatusRules
{
    public static readonly StatusRule<VolumeGroupStatus> Create = Rule("be made") with { During = Creating, After = Available, Failure = Error };

    public static readonly StatusRule<VolumeGroupStatus> TakeVolume = Rule("take a volume", Available);

    public static readonly StatusRule<VolumeGroupStatus> Update = Rule("be changed", Available) with
    {
        During = Updating,
        After = Available,
        Failure = Error,
    };

    public static readonly StatusRule<VolumeGroupStatus> Clone = Rule("be cloned", Available);

    public static readonly StatusRule<VolumeGroupStatus> Snapshot = Rule(
        "have a group snapshot taken", [.. Enum.GetValues<VolumeGroupStatus>().Where(status => status is not (Creating or Updating))]);

    public static readonly StatusRule<VolumeGroupStatus> Delete = Rule("be deleted", Available, Error) with
    {
        During = Deleting,
        Failure = ErrorDeleting,
    };

    private static StatusRule<VolumeGroupStatus> Rule(string operation, params VolumeGroupStatus[] allowed) =>
        new(operation, VolumeStatusText.ToText, allowed);
}
