using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Attachments in steps, and how hosts reach volumes.</content>
internal static partial class VolumeRules
{
    public static VolumeAttachment CreateAttachment(Transaction tx, CreateVolumeAttachmentRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        DemandUuid(request.ServerId);

        // The server that has it may have it once more: that is how it moves to another host.
        var isAgain = request.ServerId is not null && volume.Attachments.Any(each => each.ServerId == request.ServerId);
        if (!isAgain || volume.Status is not (VolumeStatus.InUse or VolumeStatus.Reserved)) Demand(volume, VolumeStatusRules.CreateAttachment);
        var mode = request.Mode ?? (volume.IsReadOnly ? VolumeAttachMode.ReadOnly : VolumeAttachMode.ReadWrite);
        DemandWritable(volume, nameof(request.Mode), mode);
        var attachment = new VolumeAttachment
        {
            Id = tx.NewId("attachment", volume.Id),
            VolumeId = volume.Id,
            ServerId = request.ServerId,
            Device = string.Empty,
            Mode = mode,
            Status = VolumeAttachStatus.Reserved,
        };
        Become(tx, volume with { Attachments = [.. volume.Attachments, attachment] }, VolumeStatusRules.CreateAttachment.After);
        return request.Connector is { } connector ? UpdateAttachment(tx, new(attachment.Id, connector)) : attachment;
    }

    public static VolumeAttachment UpdateAttachment(Transaction tx, UpdateVolumeAttachmentRequest request)
    {
        var (volume, attachment) = RequireAttachment(tx, request.AttachmentId);
        DemandStep(attachment, "be connected", VolumeAttachStatus.Reserved, VolumeAttachStatus.Attaching);
        return Replaced(tx, volume, attachment with
        {
            Status = VolumeAttachStatus.Attaching,
            HostName = request.Connector.HostName,
            Device = request.Connector.Device ?? attachment.Device,
            Connection = ConnectionOf(tx, volume, attachment.Mode),
        }, VolumeStatus.Attaching);
    }

    public static NoResult CompleteAttachment(Transaction tx, VolumeAttachmentReference request)
    {
        var (volume, attachment) = RequireAttachment(tx, request.AttachmentId);
        DemandStep(attachment, "be completed", VolumeAttachStatus.Reserved, VolumeAttachStatus.Attaching, VolumeAttachStatus.Attached);
        if (attachment.Status != VolumeAttachStatus.Attached) Replaced(tx, volume, Attached(tx, attachment), VolumeStatus.InUse);
        return NoResult.Value;
    }

    public static NoResult DeleteAttachment(Transaction tx, VolumeAttachmentReference request)
    {
        var (volume, attachment) = RequireAttachment(tx, request.AttachmentId);
        if (IsHeldAgainst(tx, attachment)) throw VolumeErrors.HeldByServer(attachment);
        if (volume.Attachments.Count(each => each.Status is VolumeAttachStatus.Attaching) == 1 && attachment.Status is VolumeAttachStatus.Attaching)
        {
            tx.Cancel(VolumeTransitions.FinishAttach, volume.Id);
        }

        Become(tx, Without(tx, volume, each => each.Id == attachment.Id), null);
        return NoResult.Value;
    }

    public static VolumeAttachment GetAttachment(StateView view, VolumeAttachmentReference request)
    {
        var (volume, attachment) = RequireAttachment(view, request.AttachmentId);
        Seen(view, volume);
        return attachment;
    }

    public static IReadOnlyList<VolumeAttachment> ListAttachments(StateView view, VolumeAttachmentQuery query)
    {
        if (query.Marker is { } marker) RequireAttachment(view, marker);
        var limit = PageLimit(query.Limit);
        var project = view.Caller.ProjectId;
        var isOfAll = query.AllProjects && view.Caller.IsAdmin;
        Func<AttachmentRow, bool> matches = row =>
            (isOfAll || row.ProjectId == project)
            && (query.VolumeId is null || row.VolumeId == query.VolumeId)
            && (query.ServerId is null || row.ServerId == query.ServerId)
            && (query.Status is null || RequireAttachment(view, row.Id).Attachment.Status == query.Status);
        var page = query switch
        {
            { VolumeId: { } volumeId } => view.Page(VolumeTables.AttachmentsByVolume, volumeId, limit, query.Marker, matches),
            { ServerId: { } serverId } => view.Page(VolumeTables.AttachmentsByServer, serverId, limit, query.Marker, matches),
            _ when isOfAll => view.Page(VolumeTables.Attachments, limit, query.Marker, matches),
            _ => view.Page(VolumeTables.AttachmentsByProject, project, limit, query.Marker, matches),
        };
        foreach (var row in page) view.Observe(row.VolumeId);
        return [.. page.Select(row => RequireAttachment(view, row.Id).Attachment)];
    }

    public static VolumeConnectionInfo InitializeConnection(Transaction tx, VolumeConnectionRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.Connect);
        return ConnectionOf(tx, volume, volume.IsReadOnly ? VolumeAttachMode.ReadOnly : VolumeAttachMode.ReadWrite);
    }

    public static NoResult TerminateConnection(StateView view, VolumeConnectionRequest request)
    {
        var volume = Require(view, request.VolumeId);
        Demand(volume, VolumeStatusRules.Connect);
        DemandNotHeld(view, volume);
        return NoResult.Value;
    }

    /// <summary>How a host reaches a volume: what the pool's protocol gives, the same for the same volume at all times.</summary>
    private static VolumeConnectionInfo ConnectionOf(Transaction tx, Volume volume, VolumeAttachMode mode)
    {
        var pool = PoolOf(tx, volume);
        var qos = volume.TypeId is { } typeId && tx.Find(VolumeTables.Types, typeId)?.QosSpecsId is { } qosId
            && tx.Find(VolumeTables.QosSpecs, qosId) is { Consumer: not "back-end" } specs ? specs.Specs : ValueMap<string>.Empty;
        var info = new VolumeConnectionInfo
        {
            DriverVolumeType = (pool?.StorageProtocol ?? "iSCSI").ToLowerInvariant(),
            VolumeId = volume.Id,
            AccessMode = mode,
            IsEncrypted = volume.IsEncrypted,
            QosSpecs = qos,
        };
        return info.DriverVolumeType switch
        {
            "iscsi" => VolumeTargets.OnIscsi(info, VolumeNames.Of(volume.Id)),
            VolumeTargets.Aoe => VolumeTargets.OnAoe(info, VolumeBook.TakeTarget(tx, volume.Id), tx.Options<FakeVolumeOptions>().AoeBladesPerShelf),
            _ => info with { DevicePath = $"/dev/{pool?.BackendName ?? "fake"}/{VolumeNames.Of(volume.Id)}" },
        };
    }

    private static (Volume Volume, VolumeAttachment Attachment) RequireAttachment(StateView view, string attachmentId)
    {
        ArgumentNullException.ThrowIfNull(attachmentId);
        var row = view.Find(VolumeTables.Attachments, attachmentId);
        var volume = row is null || !view.Sees(row.ProjectId) ? null : view.Find(VolumeTables.Volumes, row.VolumeId);
        return volume?.Attachments.FirstOrDefault(each => each.Id == attachmentId) is { } attachment
            ? (volume, attachment)
            : throw VolumeErrors.AttachmentNotFound(attachmentId);
    }

    private static VolumeAttachment Replaced(Transaction tx, Volume volume, VolumeAttachment attachment, VolumeStatus status)
    {
        var attachments = volume.Attachments.Select(each => each.Id == attachment.Id ? attachment : each);
        Become(tx, volume with { Attachments = [.. attachments] }, IsBusy(tx, volume) ? volume.Status : status);
        return attachment;
    }

    private static void DemandStep(VolumeAttachment attachment, string operation, params VolumeAttachStatus[] allowed)
    {
        if (!allowed.Contains(attachment.Status)) throw VolumeErrors.WrongStep(attachment, operation, allowed);
    }
}
