using System.Reflection;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>
/// What Cinder documents, written down a second time, so that a row of a table that went wrong is noticed although the service goes by it: the statuses
/// in which an operation is accepted, the one meanwhile, after it, and when it failed; + more for multi-attach volumes; M not while it moves; G not in
/// a group; ~ does nothing instead of being refused.
/// </summary>
public sealed class VolumeStatusesAsDocumentedTests
{
    private static readonly Dictionary<string, string> Volumes = new()
    {
        ["Create"] = "none > creating > available ! error",
        ["Download"] = "creating > downloading > available ! error",
        ["Clone"] = "available in-use > - > - ! -",
        ["Delete"] = "available error error_extending error_managing error_restoring > deleting > - ! error_deleting M G",
        ["ForceDelete"] = "any > deleting > - ! error_deleting M G",
        ["DeleteWithGroup"] = "available error error_deleting error_extending error_managing error_restoring > deleting > - ! error_deleting M",
        ["Extend"] = "available in-use > extending > - ! error_extending M",
        ["Snapshot"] = "available > - > - ! - M",
        ["SnapshotByForce"] = "available in-use > - > - ! - M",
        ["Revert"] = "available > reverting > available ! error M",
        ["Reserve"] = "available +in-use > - > attaching ! -",
        ["Unreserve"] = "attaching > - > available ! - ~",
        ["Attach"] = "attaching available reserved +in-use > attaching > in-use ! attaching",
        ["AttachAgain"] = "attaching available in-use reserved > - > in-use ! -",
        ["BeginDetaching"] = "in-use > - > detaching ! -",
        ["RollDetaching"] = "detaching > - > in-use ! - ~",
        ["Detach"] = "any > detaching > available ! detaching",
        ["CreateAttachment"] = "available downloading +in-use > - > reserved ! -",
        ["Connect"] = "any but maintenance > - > - ! -",
        ["Update"] = "any but maintenance > - > - ! -",
        ["UpdateMetadata"] = "any but maintenance uploading > - > - ! -",
        ["SetImageMetadata"] = "any but maintenance uploading > - > - ! -",
        ["SetBootable"] = "any but maintenance > - > - ! -",
        ["SetReadOnly"] = "available > - > - ! -",
        ["Upload"] = "available > uploading > - ! - M",
        ["UploadByForce"] = "available in-use > uploading > - ! - M",
        ["Retype"] = "available in-use > retyping > - ! - M G",
        ["Migrate"] = "available in-use > - > - ! - M G",
        ["Manage"] = "none > managing > available ! error_managing",
        ["Unmanage"] = "available error error_extending error_managing error_restoring > unmanaging > - ! error_unmanaging M G",
        ["ManageSnapshot"] = "any but error maintenance > - > - ! - M",
        ["Reimage"] = "available error > downloading > - ! error M",
        ["ReimageReserved"] = "available error reserved > downloading > - ! error M",
        ["Transfer"] = "available > - > awaiting-transfer ! - M G",
        ["AcceptTransfer"] = "awaiting-transfer > - > available ! -",
        ["Backup"] = "available > backing-up > - ! - M",
        ["BackupByForce"] = "available in-use > backing-up > - ! - M",
        ["BackupSnapshot"] = "available in-use > - > - ! -",
        ["Restore"] = "available > restoring-backup > available ! error_restoring M",
        ["JoinGroup"] = "available in-use > - > - ! - M G",
        ["LeaveGroup"] = "available error error_deleting in-use > - > - ! -",
        ["Reset"] = "any > - > - ! -",
    };

    private static readonly Dictionary<string, string> Snapshots = new()
    {
        ["Create"] = "none > creating > available ! error",
        ["Copy"] = "available > - > - ! -",
        ["Delete"] = "available error > deleting > - ! error_deleting G",
        ["ForceDelete"] = "any > deleting > - ! error_deleting G",
        ["Unmanage"] = "available error > unmanaging > - ! error G",
        ["Cascade"] = "available deleting error > deleting > - ! error_deleting G",
        ["ForceCascade"] = "any > deleting > - ! error_deleting G",
        ["DeleteWithGroup"] = "available error error_deleting > deleting > - ! error_deleting",
        ["Revert"] = "available > restoring > available ! available",
        ["Backup"] = "available > backing-up > available ! available",
        ["Transfer"] = "available > - > - ! - G",
        ["Reset"] = "any > - > - ! -",
    };

    private static readonly Dictionary<string, string> Backups = new()
    {
        ["Create"] = "none > creating > available ! error",
        ["Delete"] = "available error > deleting > - ! error_deleting",
        ["Restore"] = "available > restoring > available ! available",
        ["ForceDelete"] = "any > deleting > - ! error_deleting",
        ["Export"] = "available > - > - ! -",
    };

    private static readonly Dictionary<string, string> Groups = new()
    {
        ["Create"] = "none > creating > available ! error",
        ["TakeVolume"] = "available > - > - ! -",
        ["Update"] = "available > updating > available ! error",
        ["Clone"] = "available > - > - ! -",
        ["Snapshot"] = "any but creating updating > - > - ! -",
        ["Delete"] = "available error > deleting > - ! error_deleting",
    };

    [Fact]
    public void The_tables_of_volumes_snapshots_backups_and_groups_say_what_is_documented()
    {
        RowsOf<VolumeStatus>(typeof(VolumeStatusRules), VolumeStatusText.ToText).Should().BeEquivalentTo(Volumes);
        RowsOf<VolumeSnapshotStatus>(typeof(VolumeSnapshotStatusRules), VolumeStatusText.ToText).Should().BeEquivalentTo(Snapshots);
        RowsOf<VolumeBackupStatus>(typeof(VolumeBackupStatusRules), VolumeStatusText.ToText).Should().BeEquivalentTo(Backups);
        RowsOf<VolumeGroupStatus>(typeof(VolumeGroupStatusRules), VolumeStatusText.ToText).Should().BeEquivalentTo(Groups);
    }

    private static Dictionary<string, string> RowsOf<TStatus>(Type table, Func<TStatus, string> toText)
        where TStatus : struct, Enum => table.GetFields(BindingFlags.Static | BindingFlags.Public).ToDictionary(field => field.Name, field =>
        {
            var rule = (StatusRule<TStatus>)field.GetValue(null)!;
            var others = Enum.GetValues<TStatus>().Except(rule.Allowed).ToList();
            var allowed = others.Count == 0 ? "any"
                : rule.Allowed.Count == 0 ? "none"
                : others.Count <= 2 ? $"any but {Words(others)}"
                : Words(rule.Allowed);
            var more = rule.AllowedWhenMultiattach.Count == 0 ? "" : $" +{Words(rule.AllowedWhenMultiattach)}";
            var marks = $"{(rule.IsRefusedWhileMigrating ? " M" : "")}{(rule.IsRefusedInGroup ? " G" : "")}{(rule.IsLenient ? " ~" : "")}";
            return $"{allowed}{more} > {Word(rule.During)} > {Word(rule.After)} ! {Word(rule.Failure)}{marks}";

            string Words(IEnumerable<TStatus> statuses) => string.Join(' ', statuses.Select(toText).Order(StringComparer.Ordinal));

            string Word(TStatus? status) => status is { } one ? toText(one) : "-";
        });
}
