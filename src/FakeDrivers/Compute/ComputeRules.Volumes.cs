using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>
/// Attaching and detaching: the server's list and the volume's book change in one transaction. The transitions are those of the volume, which
/// is what callers watch meanwhile; a volume is on the way to or from one server at a time.
/// </content>
internal static partial class ComputeRules
{
    private const string NoWish = "auto";

    public static ServerVolume AttachVolume(Transaction tx, AttachServerVolumeRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.AttachVolume);
        var options = tx.Options<FakeComputeOptions>();
        var volume = tx.Find(VolumeTables.Volumes, request.VolumeId);
        if (volume is null || volume.ProjectId != server.ProjectId) throw ComputeErrors.VolumeNotFound(request.VolumeId);
        if (server.Volumes.FirstOrDefault(known => known.VolumeId == volume.Id) is { } known) throw ComputeErrors.VolumeOnServer(known);
        if (request.IsBootVolume) throw ComputeErrors.BootVolumeLater();
        if (volume.IsMultiattach && server.VmState == ServerVmState.ShelvedOffloaded) throw ComputeErrors.SharedVolumeOffloaded(volume, server);
        DemandDeviceTag(request.Tag);
        DemandZone(volume, server.AvailabilityZone, options);
        DemandDisks(server.Volumes.Count(other => !other.IsBootVolume) + 1, options);
        var devices = server.Volumes.Select(other => other.Device).ToList();
        var device = DeviceFor(devices, server.Name, request.Device == NoWish ? null : request.Device, devices);

        // First what this puts an end to is written down.
        var attached = TakeVolume(tx, server, new() { VolumeId = volume.Id, Device = device, DeleteOnTermination = request.DeleteOnTermination, Tag = request.Tag });
        NoteBegin(tx, server, ServerActions.AttachVolume, volume.Id);
        Become(tx, server with { Volumes = [.. server.Volumes, attached] });
        tx.Put(ComputeTables.Attachings, new(volume.Id, server.Id, attached.AttachmentId));
        tx.Begin(ComputeTransitions.FinishAttachVolume, volume.Id, options.Attach);
        return attached;
    }

    public static NoResult DetachVolume(Transaction tx, ServerVolumeReference request)
    {
        var server = Require(tx, request.ServerId);
        var volume = server.Volumes.FirstOrDefault(volume => volume.VolumeId == request.VolumeId)
            ?? throw ComputeErrors.VolumeNotOnServer(server, request.VolumeId);
        if (volume.IsBootVolume) throw ComputeErrors.BootVolume(volume);
        Demand(tx, server, ServerActions.DetachVolume);
        if (!IsInBook(tx, volume))
        {
            // Somebody detached it by way of the volume service, past this one; now both sides agree again.
            NoteDone(tx, server, ServerActions.DetachVolume);
            ComputeEndings.TakeOff(tx, volume);
            return NoResult.Value;
        }

        NoteBegin(tx, server, ServerActions.DetachVolume, volume.VolumeId);
        VolumeRules.BeginDetaching(tx, new(volume.VolumeId));
        tx.Cancel(ComputeTransitions.FinishDetachVolume, volume.VolumeId);
        tx.Put(ComputeTables.Detachments, new(volume.VolumeId, server.Id, volume.AttachmentId));
        tx.Begin(ComputeTransitions.FinishDetachVolume, volume.VolumeId, tx.Options<FakeComputeOptions>().Detach);
        return NoResult.Value;
    }

    public static ServerVolume GetServerVolume(StateView view, ServerVolumeReference request)
    {
        var server = Observed(view, Require(view, request.ServerId));
        return server.Volumes.FirstOrDefault(volume => volume.VolumeId == request.VolumeId) ?? throw ComputeErrors.VolumeNotOnServer(server, request.VolumeId);
    }

    public static ServerVolume SetDeleteOnTermination(Transaction tx, DeleteOnTerminationRequest request)
    {
        var volume = GetServerVolume(tx, new(request.ServerId, request.VolumeId));
        var changed = volume with { DeleteOnTermination = request.DeleteOnTermination };
        var server = Require(tx, request.ServerId);
        if (changed != volume) Become(tx, server with { Volumes = [.. server.Volumes.Select(each => each == volume ? changed : each)] });
        return changed;
    }

    /// <summary>Lets the volumes of a server show the host that it is on now.</summary>
    private static void MoveAttachments(Transaction tx, Server server)
    {
        foreach (var listed in server.Volumes)
        {
            if (tx.Find(VolumeTables.Volumes, listed.VolumeId) is not { } volume || InBook(tx, listed) is not { } attachment || attachment.HostName == server.Host) continue;
            VolumeBook.Put(tx, volume with
            {
                Attachments = [.. volume.Attachments.Select(each => each.Id == attachment.Id ? attachment with { HostName = server.Host } : each)],
            });
        }
    }

    /// <summary>Whether the volume still shows the attachment that the server lists.</summary>
    public static bool IsInBook(StateView view, ServerVolume volume) => InBook(view, volume) is not null;

    /// <summary>The attachment that the server lists, as the volume shows it; nothing when it does not any more.</summary>
    public static VolumeAttachment? InBook(StateView view, ServerVolume volume) =>
        view.Find(VolumeTables.Volumes, volume.VolumeId)?.Attachments.FirstOrDefault(attachment => attachment.Id == volume.AttachmentId);

    /// <summary>Whether the volume is being attached to the server, which is there already.</summary>
    public static bool IsComing(StateView view, ServerVolume volume) => view.Find(ComputeTables.Attachings, volume.VolumeId)?.AttachmentId == volume.AttachmentId;

    /// <summary>
    /// Lets a server to or from which a volume was on its way list it no longer, when somebody took the volume back by way of the volume service.
    /// </summary>
    public static void ForgetLost(Transaction tx, string volumeId)
    {
        if (tx.Find(ComputeTables.Attachings, volumeId) is { } coming) Drop(coming.ServerId, coming.AttachmentId);
        if (tx.Find(ComputeTables.Detachments, volumeId) is { } leaving) Drop(leaving.ServerId, leaving.AttachmentId);
        tx.Remove(ComputeTables.Attachings, volumeId);
        tx.Remove(ComputeTables.Detachments, volumeId);

        void Drop(string serverId, string attachmentId)
        {
            if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
            if (server.Volumes.FirstOrDefault(volume => volume.AttachmentId == attachmentId) is not { } lost || IsInBook(tx, lost)) return;
            Become(tx, server with { Volumes = [.. server.Volumes.Where(volume => volume != lost)] });
        }
    }

    /// <summary>Whether the volume is being taken off the server.</summary>
    public static bool IsLeaving(StateView view, ServerVolume volume) => view.Find(ComputeTables.Detachments, volume.VolumeId)?.AttachmentId == volume.AttachmentId;

    /// <summary>Takes a volume for a server: it is attaching, and nobody else can have it.</summary>
    private static ServerVolume TakeVolume(Transaction tx, Server server, ServerVolumeRequest wanted)
    {
        var (volumeId, device) = (wanted.VolumeId, wanted.Device!);
        if (tx.Find(ComputeTables.Attachings, volumeId) is { } coming && tx.IsPending(ComputeTransitions.FinishAttachVolume, volumeId)
            && tx.Find(VolumeTables.Volumes, volumeId)?.Attachments.Any(attachment => attachment.Id == coming.AttachmentId) == true)
        {
            throw ComputeErrors.VolumeComing(coming);
        }

        // Whatever else was under way between the volume and another server, somebody ended by way of the volume service.
        tx.Cancel(ComputeTransitions.FinishAttachVolume, volumeId);
        tx.Cancel(ComputeTransitions.FinishDetachVolume, volumeId);
        NoteInterruption(tx, volumeId, ServerActions.AttachVolume);
        ForgetLost(tx, volumeId);
        var isReadOnly = tx.Find(VolumeTables.Volumes, volumeId)?.IsReadOnly == true;
        var attachment = VolumeRules.Take(tx, new()
        {
            VolumeId = volumeId,
            ServerId = server.Id,
            HostName = server.Host,
            Device = device,
            Mode = isReadOnly ? VolumeAttachMode.ReadOnly : VolumeAttachMode.ReadWrite,
        });
        return new()
        {
            AttachmentId = attachment.Id,
            ServerId = server.Id,
            VolumeId = volumeId,
            Device = device,
            DeleteOnTermination = wanted.DeleteOnTermination,
            IsBootVolume = wanted.IsBootVolume,
            Tag = wanted.Tag,
        };
    }

    /// <summary>Ends what is under way between a server that is going away and one of its volumes: either way the volume is off the server.</summary>
    private static void GiveUpVolumeWork(Transaction tx, ServerVolume volume)
    {
        // What is under way may be about another server that has the volume too.
        var isUnderWay = InBook(tx, volume) switch
        {
            { } when IsComing(tx, volume) => tx.Cancel(ComputeTransitions.FinishAttachVolume, volume.VolumeId),
            { } when IsLeaving(tx, volume) => tx.Cancel(ComputeTransitions.FinishDetachVolume, volume.VolumeId),
            _ => false,
        };
        if (!isUnderWay) return;
        NoteInterruption(tx, volume.VolumeId, ServerActions.Delete);
        ComputeEndings.TakeOff(tx, volume);
    }

    /// <summary>The wished device when it can be had, else the next.</summary>
    private static string DeviceFor(IEnumerable<string> taken, string serverName, string? wish, IReadOnlyCollection<string> others)
    {
        if (wish is null) return DeviceName.Next(others);
        if (DeviceName.LettersOf(wish) is not { } letters) throw ComputeErrors.Device(wish);
        return DeviceName.IsTaken(letters, taken) ? throw ComputeErrors.DeviceTaken(wish, serverName) : wish;
    }

    private static void DemandZone(Volume volume, string zone, FakeComputeOptions options)
    {
        if (!options.AttachAcrossZones && volume.AvailabilityZone != zone) throw ComputeErrors.OtherZone(volume, zone);
    }

    /// <summary>There is room for the disks besides the root disk.</summary>
    private static void DemandDisks(int disks, FakeComputeOptions options)
    {
        if (options.MaxDisks >= 0 && disks + 1 > options.MaxDisks) throw ComputeErrors.TooManyDisks(disks, options.MaxDisks);
    }
}
