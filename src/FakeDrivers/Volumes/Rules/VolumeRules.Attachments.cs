using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>
/// The book of attachments. The compute service calls these in its own transaction: <see cref="Take"/> and <see cref="VolumeEndings.AttachOne"/>,
/// <see cref="BeginDetaching"/>, <see cref="RollDetaching"/>, <see cref="DetachAtOnce"/>. What takes time there takes none here.
/// </content>
internal static partial class VolumeRules
{
    public static NoResult Reserve(Transaction tx, VolumeReference request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.Reserve);
        Become(tx, volume, VolumeStatusRules.Reserve.After);
        return NoResult.Value;
    }

    public static NoResult Unreserve(Transaction tx, VolumeReference request)
    {
        var volume = Require(tx, request.VolumeId);
        if (!VolumeStatusRules.Unreserve.Allows(volume.Status)) return NoResult.Value;
        tx.Cancel(VolumeTransitions.FinishAttach, volume.Id);
        var left = Without(tx, volume, each => each.Status != VolumeAttachStatus.Attached && !IsHeldAgainst(tx, each));
        if (left != volume) Become(tx, left, null);
        return NoResult.Value;
    }

    public static NoResult BeginDetaching(Transaction tx, VolumeReference request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.BeginDetaching);
        if (volume.AttachStatus != VolumeAttachStatus.Attached) throw VolumeErrors.NotAttached(volume);
        Become(tx, volume, VolumeStatusRules.BeginDetaching.After);
        return NoResult.Value;
    }

    public static NoResult RollDetaching(Transaction tx, VolumeReference request)
    {
        var volume = Require(tx, request.VolumeId);
        if (!VolumeStatusRules.RollDetaching.Allows(volume.Status)) return NoResult.Value;
        tx.Cancel(VolumeTransitions.FinishDetach, volume.Id);
        IReadOnlyList<VolumeAttachment> attachments =
        [
            .. volume.Attachments.Select(each =>
                each.Status is VolumeAttachStatus.Detaching or VolumeAttachStatus.ErrorDetaching ? each with { Status = VolumeAttachStatus.Attached } : each),
        ];
        Become(tx, volume with { Attachments = attachments }, attachments.Count == 0 ? VolumeStatusRules.RollDetaching.After : StatusOf(attachments));
        return NoResult.Value;
    }

    public static VolumeAttachment Attach(Transaction tx, AttachVolumeRequest request)
    {
        var attachment = Connect(tx, request);
        if (attachment.Status == VolumeAttachStatus.Attaching && !tx.IsPending(VolumeTransitions.FinishAttach, request.VolumeId))
        {
            tx.Begin(VolumeTransitions.FinishAttach, request.VolumeId, tx.Options<FakeVolumeOptions>().Attach);
        }

        return Require(tx, request.VolumeId).Attachments.First(each => each.Id == attachment.Id);
    }

    public static NoResult Detach(Transaction tx, DetachVolumeRequest request)
    {
        foreach (var attachment in Require(tx, request.VolumeId).Attachments)
        {
            if (attachment.Id == (request.AttachmentId ?? attachment.Id) && IsHeldAgainst(tx, attachment)) throw VolumeErrors.HeldByServer(attachment);
        }

        if (!Disconnect(tx, request) || tx.IsPending(VolumeTransitions.FinishDetach, request.VolumeId)) return NoResult.Value;
        tx.Begin(VolumeTransitions.FinishDetach, request.VolumeId, tx.Options<FakeVolumeOptions>().Detach);
        return NoResult.Value;
    }

    /// <summary>For the compute service: as <see cref="Detach"/>, but the attachment is gone when it returns.</summary>
    public static void DetachAtOnce(Transaction tx, DetachVolumeRequest request)
    {
        if (!Disconnect(tx, request)) return;
        tx.Cancel(VolumeTransitions.FinishDetach, request.VolumeId);
        VolumeEndings.Detach(tx, request.VolumeId);
    }

    /// <summary>For the compute service: as <see cref="Reserve"/> and then <see cref="Connect"/>, in one change.</summary>
    public static VolumeAttachment Take(Transaction tx, AttachVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.Reserve);
        // A server has no say in it: what can only be read is only read.
        var attachment = Connect(tx, volume.IsReadOnly ? request with { Mode = VolumeAttachMode.ReadOnly } : request, isOfServer: true);
        tx.Update(VolumeTables.Attachments, tx.Find(VolumeTables.Attachments, attachment.Id)! with { IsOfServer = true });
        return attachment;
    }

    /// <summary>
    /// Whether a server holds the attachment against the caller, who is no administrator. Source: Cinder since 2023 (bug 2004555), where the
    /// compute service alone may take it away.
    /// </summary>
    private static bool IsHeldAgainst(StateView view, VolumeAttachment attachment) =>
        !view.Caller.IsAdmin && view.Find(VolumeTables.Attachments, attachment.Id) is { IsOfServer: true };

    /// <summary>The volume has no attachment that a server holds against the caller.</summary>
    private static void DemandNotHeld(StateView view, Volume volume)
    {
        if (volume.Attachments.FirstOrDefault(each => IsHeldAgainst(view, each)) is { } held) throw VolumeErrors.HeldByServer(held);
    }

    /// <summary>The volume without some of its attachments, and in the status that follows from those that are left.</summary>
    public static Volume Without(StateView view, Volume volume, Func<VolumeAttachment, bool> isGone) =>
        With(view, volume, [.. volume.Attachments.Where(each => !isGone(each))]);

    /// <summary>The volume with other attachments, and in the status that follows from them unless something else goes on with it.</summary>
    public static Volume With(StateView view, Volume volume, IReadOnlyList<VolumeAttachment> attachments) => volume with
    {
        Attachments = attachments,
        Status = IsBusy(view, volume) ? volume.Status : StatusOf(attachments),
    };

    /// <summary>The status of a volume that nothing goes on with: what is furthest of its attachments. Source: Cinder's deletion of attachments.</summary>
    public static VolumeStatus StatusOf(IReadOnlyList<VolumeAttachment> attachments)
    {
        bool Has(params VolumeAttachStatus[] some)
        {
            foreach (var attachment in attachments)
            {
                if (some.Contains(attachment.Status)) return true;
            }

            return false;
        }

        return Has(VolumeAttachStatus.Attached) ? VolumeStatus.InUse
            : Has(VolumeAttachStatus.Attaching, VolumeAttachStatus.ErrorAttaching) ? VolumeStatus.Attaching
            : Has(VolumeAttachStatus.Detaching, VolumeAttachStatus.ErrorDetaching) ? VolumeStatus.Detaching
            : Has(VolumeAttachStatus.Reserved) ? VolumeStatus.Reserved
            : VolumeStatus.Available;
    }

    /// <summary>The attachment, standing since now.</summary>
    public static VolumeAttachment Attached(StateView view, VolumeAttachment attachment) =>
        attachment with { Status = VolumeAttachStatus.Attached, AttachedAt = view.Now };

    /// <summary>Whether the status says what goes on with the volume, and not how it stands with attachments.</summary>
    private static bool IsBusy(StateView view, Volume volume) =>
        view.Find(VolumeTables.Work, volume.Id) is { } work && (!work.IsMigration || volume.Status == VolumeStatus.Maintenance);

    /// <summary>Enters the attachment into the book, attaching; or finds the one that there is for the same server or host.</summary>
    private static VolumeAttachment Connect(Transaction tx, AttachVolumeRequest request, bool isOfServer = false)
    {
        var volume = Require(tx, request.VolumeId);
        DemandTarget(request);
        var known = volume.Attachments.FirstOrDefault(each => IsSameTarget(each, request));
        Demand(volume, known is null ? VolumeStatusRules.Attach : VolumeStatusRules.AttachAgain);
        if (known is null && volume.Attachments.Count > 0 && !volume.IsMultiattach) throw VolumeErrors.Attached(volume, VolumeStatusRules.Attach);
        if (known is { Status: VolumeAttachStatus.Attached })
        {
            if (volume.Status != VolumeStatusRules.AttachAgain.After) Become(tx, volume, VolumeStatusRules.AttachAgain.After);
            return known;
        }

        DemandWritable(volume, nameof(request.Mode), request.Mode);
        if (known is not null && tx.IsPending(VolumeTransitions.FinishAttach, volume.Id))
        {
            return known.Mode == request.Mode ? known : throw VolumeErrors.OtherMode(known);
        }

        var attachment = new VolumeAttachment
        {
            Id = known?.Id ?? tx.NewId("attachment", volume.Id),
            VolumeId = volume.Id,
            ServerId = request.ServerId,
            HostName = request.HostName,
            Device = request.Device,
            Mode = request.Mode,
            Status = VolumeAttachStatus.Attaching,
        };
        // Before the book, which then finds the row as it is to be.
        if (isOfServer) tx.Put(VolumeTables.Attachments, new(attachment.Id, volume.Id, volume.ProjectId, attachment.ServerId, IsOfServer: true));
        Become(tx, volume with { Attachments = [.. volume.Attachments.Where(each => each.Id != attachment.Id), attachment] }, VolumeStatusRules.Attach.During);
        return attachment;
    }

    /// <summary>Marks the attachment as detaching.</summary>
    /// <returns>Whether there is one; without any, the volume is simply available.</returns>
    private static bool Disconnect(Transaction tx, DetachVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        if (volume.Attachments.Count == 0)
        {
            // What goes on with it goes on.
            if (volume.Status != VolumeStatusRules.Detach.After && !IsUnderWay(tx, volume)) Become(tx, volume, VolumeStatusRules.Detach.After);
            return false;
        }

        var detaching = request.AttachmentId is { } id
            ? volume.Attachments.FirstOrDefault(each => each.Id == id) ?? throw VolumeErrors.AttachmentNotFound(volume, id)
            : volume.Attachments is [var only] ? only : throw VolumeErrors.WhichAttachment(volume);
        if (detaching.Status is VolumeAttachStatus.Attaching && volume.Attachments.Count(each => each.Status == VolumeAttachStatus.Attaching) == 1)
        {
            tx.Cancel(VolumeTransitions.FinishAttach, volume.Id);
        }

        var attachments = volume.Attachments.Select(each => each == detaching ? each with { Status = VolumeAttachStatus.Detaching } : each);
        var status = IsBusy(tx, volume) ? volume.Status : VolumeStatusRules.Detach.During;
        if (detaching.Status != VolumeAttachStatus.Detaching || volume.Status != status)
        {
            Become(tx, volume with { Attachments = [.. attachments] }, status);
        }

        return true;
    }

    private static bool IsUnderWay(StateView view, Volume volume) => view.Contains(VolumeTables.Work, volume.Id) || volume.Status is
        VolumeStatus.Creating or VolumeStatus.Downloading or VolumeStatus.Managing or VolumeStatus.Unmanaging or VolumeStatus.Deleting or VolumeStatus.Maintenance or VolumeStatus.AwaitingTransfer;

    private static void DemandTarget(AttachVolumeRequest request)
    {
        if (request is { ServerId: null, HostName: null }) throw VolumeErrors.NoServer();
        DemandUuid(request.ServerId);
        if (request.Device.Length is 0 or > MostCharacters) throw VolumeErrors.Device(request.Device);
    }

    private static void DemandUuid(string? serverId)
    {
        if (serverId is not null && !Guid.TryParse(serverId, out _)) throw VolumeErrors.NoUuid(serverId);
    }

    private static void DemandWritable(Volume volume, string parameter, VolumeAttachMode mode)
    {
        if (volume.IsReadOnly && mode == VolumeAttachMode.ReadWrite) throw VolumeErrors.ReadOnly(volume, parameter);
    }

    private static bool IsSameTarget(VolumeAttachment attachment, AttachVolumeRequest request) => request.ServerId is { } serverId
        ? attachment.ServerId == serverId
        : attachment.ServerId is null && attachment.HostName == request.HostName;
}
