using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Kinds of volumes and groups, limits and offers.</content>
public static partial class VolumeEdits
{
    /// <summary>Changes the limits of a project, those of the options when an administrator never set any.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="projectId">The project's id.</param>
    /// <param name="change">Gives the limits with the fields that differ.</param>
    /// <returns>The limits as they are now.</returns>
    /// <exception cref="ArgumentException">The change gives nothing, or another project.</exception>
    public static VolumeQuota VolumeQuota(this WorldEdit edit, string projectId, Func<VolumeQuota, VolumeQuota> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        edit.Transaction.Put(VolumeTables.Quotas, VolumeRules.QuotaOf(edit.Transaction, projectId));
        return edit.Change(VolumeTables.Quotas, "quota", projectId, change).After;
    }

    /// <summary>Changes a volume type. Its volumes and snapshots bear its name, also a new one; what else they have of it they keep.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="typeId">The type's id.</param>
    /// <param name="change">Gives the type with the fields that differ.</param>
    /// <returns>The type as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No type has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static VolumeType VolumeType(this WorldEdit edit, string typeId, Func<VolumeType, VolumeType> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (before, after) = edit.Change(VolumeTables.Types, "volume type", typeId, change);
        if (after.Name != before.Name) VolumeRules.RenameType(edit.Transaction, before.Name, after);
        return after;
    }

    /// <summary>Changes QoS specs.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="qosSpecsId">Their id.</param>
    /// <param name="change">Gives the specs with the fields that differ.</param>
    /// <returns>The specs as they are now.</returns>
    /// <exception cref="ResourceNotFoundException">No specs have that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static VolumeQosSpecs VolumeQosSpecs(this WorldEdit edit, string qosSpecsId, Func<VolumeQosSpecs, VolumeQosSpecs> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(VolumeTables.QosSpecs, "QoS specs", qosSpecsId, change).After;
    }

    /// <summary>Changes a group type.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="groupTypeId">The type's id.</param>
    /// <param name="change">Gives the type with the fields that differ.</param>
    /// <returns>The type as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No group type has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static VolumeGroupType VolumeGroupType(this WorldEdit edit, string groupTypeId, Func<VolumeGroupType, VolumeGroupType> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(VolumeTables.GroupTypes, "group type", groupTypeId, change).After;
    }

    /// <summary>Changes a group snapshot; which snapshots it has, the snapshots say. What is under way for it goes on.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="groupSnapshotId">The group snapshot's id.</param>
    /// <param name="change">Gives the group snapshot with the fields that differ.</param>
    /// <returns>The group snapshot as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No group snapshot has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static VolumeGroupSnapshot VolumeGroupSnapshot(this WorldEdit edit, string groupSnapshotId, Func<VolumeGroupSnapshot, VolumeGroupSnapshot> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(VolumeTables.GroupSnapshots, "group snapshot", groupSnapshotId, change).After;
    }

    /// <summary>Changes an offer of a volume to another project; its key stays what it was.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="transferId">The offer's id.</param>
    /// <param name="change">Gives the offer with the fields that differ.</param>
    /// <returns>The offer as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No offer has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static VolumeTransfer VolumeTransfer(this WorldEdit edit, string transferId, Func<VolumeTransfer, VolumeTransfer> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(change);
        return edit.Change(VolumeTables.Transfers, "transfer", transferId, row => change(row.Transfer) is { } after ? row with { Transfer = after with { AuthKey = null } } : null!)
            .After.Transfer;
    }
}
