using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>How transitions end, well and badly. A row that is gone by then is left alone.</summary>
internal static partial class ComputeEndings
{
    private const int InternalError = 500;

    public static void Build(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        foreach (var volume in server.Volumes)
        {
            if (ComputeRules.InBook(tx, volume)?.Status == VolumeAttachStatus.Attaching) VolumeEndings.AttachOne(tx, volume.VolumeId, volume.AttachmentId);
        }

        ComputeRules.BringPortsUp(tx, serverId);
        Become(tx, server with
        {
            // Somebody may have taken a volume back meanwhile, by way of the volume service.
            Volumes = server.Volumes.All(volume => ComputeRules.IsInBook(tx, volume)) ? server.Volumes : [.. server.Volumes.Where(volume => ComputeRules.IsInBook(tx, volume))],
            VmState = ServerVmState.Active,
            TaskState = ServerTaskState.None,
            PowerState = ServerPowerState.Running,
            LaunchedAt = tx.Now,
        });
    }

    /// <summary>A server that was not built keeps its row and its place in the quota, but neither ports nor volumes.</summary>
    public static void BuildFailed(Transaction tx, string serverId, Exception error)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        LetGo(tx, server);
        Become(tx, Failed(tx, server, error) with { Volumes = [], Host = null });
    }

    /// <summary>Ends an operation of the table well.</summary>
    public static Action<Transaction, string> Of(ServerAction action) => (tx, serverId) =>
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        var vmState = action.After ?? server.VmState;
        Become(tx, server with
        {
            VmState = vmState,
            TaskState = ServerTaskState.None,
            PowerState = ServerActions.PowerOf(vmState) ?? server.PowerState,
            Fault = null,
        });
    };

    /// <summary>Ends an operation of the table badly: in its failure state, or back where the server was.</summary>
    public static Action<Transaction, string, Exception> FailureOf(ServerAction action) => (tx, serverId, error) =>
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        var failed = action.Failure == ServerVmState.Error
            ? Failed(tx, server, error)
            : server with { VmState = action.Failure ?? server.VmState, TaskState = ServerTaskState.None };
        Become(tx, failed with { PowerState = action.FailurePower ?? server.PowerState });
    };

    public static void Delete(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        LetGo(tx, server);
        ComputeRules.Use(tx, server, -1);
        Forget(tx, server);
        tx.Remove(ComputeTables.Servers, serverId);
        ComputeRules.Bury(tx, server);
    }

    public static void Attach(Transaction tx, string volumeId)
    {
        var attachmentId = tx.Find(ComputeTables.Attachings, volumeId)?.AttachmentId;
        if (Find(tx, volumeId, attachment => attachment.Id == attachmentId && attachment.Status == VolumeAttachStatus.Attaching) is not var (server, _))
        {
            // Somebody took the volume back meanwhile, by way of the volume service: it is not attached.
            ComputeRules.ForgetLost(tx, volumeId);
            return;
        }

        tx.Remove(ComputeTables.Attachings, volumeId);
        VolumeEndings.AttachOne(tx, volumeId, attachmentId!);
        Become(tx, server);
    }

    public static void AttachFailed(Transaction tx, string volumeId, Exception error)
    {
        if (tx.Find(ComputeTables.Attachings, volumeId) is { } coming) TakeOff(tx, volumeId, attachment => attachment.Id == coming.AttachmentId);
        ComputeRules.ForgetLost(tx, volumeId);
    }

    public static void Detach(Transaction tx, string volumeId)
    {
        if (tx.Find(ComputeTables.Detachments, volumeId) is { } leaving) TakeOff(tx, volumeId, attachment => attachment.Id == leaving.AttachmentId);
        ComputeRules.ForgetLost(tx, volumeId);
    }

    public static void DetachFailed(Transaction tx, string volumeId, Exception error)
    {
        ComputeRules.ForgetLost(tx, volumeId);
        VolumeRules.RollDetaching(tx, new(volumeId));
    }

    /// <summary>A volume is gone, from wherever it was: no server lists it any more, and what is under way between it and one has ended.</summary>
    public static void Lose(Transaction tx, Volume volume)
    {
        var error = tx.Contains(ComputeTables.Attachings, volume.Id) ? ComputeErrors.VolumeNotFound(volume.Id) : null;
        foreach (var attachment in volume.Attachments)
        {
            if (attachment.ServerId is not { } serverId || tx.Find(ComputeTables.Servers, serverId) is not { } server) continue;
            if (server.Volumes.All(listed => listed.AttachmentId != attachment.Id)) continue;
            Become(tx, server with { Volumes = [.. server.Volumes.Where(listed => listed.AttachmentId != attachment.Id)] });
        }

        ComputeRules.ForgetLost(tx, volume.Id);
        ComputeRules.NoteEnd(tx, volume.Id, error);
    }

    /// <summary>Whoever plugged something else into the port meanwhile, by way of the network service, keeps it.</summary>
    public static void DetachInterface(Transaction tx, string portId)
    {
        if (tx.Find(NetworkTables.Ports, portId) is not { } port || tx.Find(ComputeTables.Servers, port.DeviceId) is not { } server) return;
        ComputeRules.Unplug(tx, server, port);
        Become(tx, server);
    }

    /// <summary>Takes a volume off its server and frees it, both sides at once.</summary>
    public static void TakeOff(Transaction tx, ServerVolume volume)
    {
        Free(tx, volume);
        if (tx.Find(ComputeTables.Servers, volume.ServerId) is not { } server) return;
        Become(tx, server with { Volumes = [.. server.Volumes.Where(other => other != volume)] });
    }

    /// <summary>Frees what the server holds: its ports, and its volumes, some of which go with it.</summary>
    private static void LetGo(Transaction tx, Server server)
    {
        ComputeRules.GiveUpDisks(tx, server.Id);
        ComputeRules.Unplug(tx, server.Id);
        foreach (var volume in server.Volumes)
        {
            Free(tx, volume);
            if (volume.DeleteOnTermination) VolumeRules.DeleteOnTermination(tx, volume.VolumeId);
        }
    }

    private static void TakeOff(Transaction tx, string volumeId, Func<VolumeAttachment, bool> isIt)
    {
        if (Find(tx, volumeId, isIt) is var (_, volume)) TakeOff(tx, volume);
    }

    /// <summary>Makes a volume available; does nothing when its book does not know the attachment any more.</summary>
    private static void Free(Transaction tx, ServerVolume volume)
    {
        if (ComputeRules.IsLeaving(tx, volume)) tx.Remove(ComputeTables.Detachments, volume.VolumeId);
        if (ComputeRules.IsComing(tx, volume)) tx.Remove(ComputeTables.Attachings, volume.VolumeId);
        if (ComputeRules.IsInBook(tx, volume)) VolumeRules.DetachAtOnce(tx, new(volume.VolumeId, volume.AttachmentId));
    }

    /// <summary>The server that a volume is on its way to or from, and its place in the server's list.</summary>
    private static (Server Server, ServerVolume Volume)? Find(StateView view, string volumeId, Func<VolumeAttachment, bool> isIt)
    {
        var attachment = view.Find(VolumeTables.Volumes, volumeId)?.Attachments.FirstOrDefault(isIt);
        if (attachment?.ServerId is not { } serverId || view.Find(ComputeTables.Servers, serverId) is not { } server) return null;
        return server.Volumes.FirstOrDefault(volume => volume.AttachmentId == attachment.Id) is { } volume ? (server, volume) : null;
    }

    private static Server Failed(StateView view, Server server, Exception error) => server with
    {
        VmState = ServerVmState.Error,
        TaskState = ServerTaskState.None,
        Fault = new(InternalError, error.Message, view.Now),
    };

    private static void Become(Transaction tx, Server server) => ComputeRules.Become(tx, server);
}
