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
    /// <exception cref="ArgumentException">The change gives nothing, another id, QoS specs that do not exist, or a name that another type has.</exception>
    public static VolumeType VolumeType(this WorldEdit edit, string typeId, Func<VolumeType, VolumeType> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (tx, after) = (edit.Transaction, Changed(edit, VolumeTables.Types, "volume type", typeId, change));
        Demand(tx, VolumeTables.QosSpecs, "QoS specs", after.QosSpecsId);
        DemandFree(tx, VolumeTables.TypesByName, VolumeTables.Folded(after.Name), type => type.Id != typeId, "name of a volume type", after.Name);
        var before = tx.Find(VolumeTables.Types, typeId)!;
        tx.Update(VolumeTables.Types, after);
        if (after.Name != before.Name) VolumeRules.RenameType(tx, before.Name, after);
        return after;
    }

    /// <summary>Changes QoS specs.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="qosSpecsId">Their id.</param>
    /// <param name="change">Gives the specs with the fields that differ.</param>
    /// <returns>The specs as they are now.</returns>
    /// <exception cref="ResourceNotFoundException">No specs have that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or a name that other specs have.</exception>
    public static VolumeQosSpecs VolumeQosSpecs(this WorldEdit edit, string qosSpecsId, Func<VolumeQosSpecs, VolumeQosSpecs> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (tx, after) = (edit.Transaction, Changed(edit, VolumeTables.QosSpecs, "QoS specs", qosSpecsId, change));
        DemandFree(tx, VolumeTables.QosSpecsByName, after.Name, specs => specs.Id != qosSpecsId, "name of QoS specs", after.Name);
        tx.Update(VolumeTables.QosSpecs, after);
        return after;
    }

    /// <summary>Changes a group type.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="groupTypeId">The type's id.</param>
    /// <param name="change">Gives the type with the fields that differ.</param>
    /// <returns>The type as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No group type has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or a name that another group type has.</exception>
    public static VolumeGroupType VolumeGroupType(this WorldEdit edit, string groupTypeId, Func<VolumeGroupType, VolumeGroupType> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (tx, after) = (edit.Transaction, Changed(edit, VolumeTables.GroupTypes, "group type", groupTypeId, change));
        DemandFree(tx, VolumeTables.GroupTypesByName, after.Name, type => type.Id != groupTypeId, "name of a group type", after.Name);
        tx.Update(VolumeTables.GroupTypes, after);
        return after;
    }

    /// <summary>Changes a group snapshot; which snapshots it has, the snapshots say. What is under way for it goes on.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="groupSnapshotId">The group snapshot's id.</param>
    /// <param name="change">Gives the group snapshot with the fields that differ.</param>
    /// <returns>The group snapshot as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No group snapshot has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or a group that does not exist.</exception>
    public static VolumeGroupSnapshot VolumeGroupSnapshot(this WorldEdit edit, string groupSnapshotId, Func<VolumeGroupSnapshot, VolumeGroupSnapshot> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (tx, after) = (edit.Transaction, Changed(edit, VolumeTables.GroupSnapshots, "group snapshot", groupSnapshotId, change));
        Demand(tx, VolumeTables.Groups, "group", after.GroupId);
        tx.Update(VolumeTables.GroupSnapshots, after);
        return after;
    }

    /// <summary>Changes an offer of a volume to another project; its key stays what it was.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="transferId">The offer's id.</param>
    /// <param name="change">Gives the offer with the fields that differ.</param>
    /// <returns>The offer as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No offer has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or a volume that does not exist.</exception>
    public static VolumeTransfer VolumeTransfer(this WorldEdit edit, string transferId, Func<VolumeTransfer, VolumeTransfer> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(change);
        var (tx, after) = (edit.Transaction, Changed(edit, VolumeTables.Transfers, "transfer", transferId, row =>
            change(row.Transfer) is { } changed ? row with { Transfer = changed with { AuthKey = null } } : null!));
        Demand(tx, VolumeTables.Volumes, "volume", after.Transfer.VolumeId);
        tx.Update(VolumeTables.Transfers, after);
        return after.Transfer;
    }
}
