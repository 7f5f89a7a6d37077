using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>How transitions end, well and badly. A row that is gone by then is left alone.</summary>
internal static class ComputeEndings
{
    private const int InternalError = 500;

    public static void Build(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        foreach (var volume in server.Volumes) VolumeEndings.Attach(tx, volume.VolumeId);
        Become(tx, server with
        {
            VmState = ServerVmState.Active,
            TaskState = ServerTaskState.None,
            PowerState = ServerPowerState.Running,
            LaunchedAt = tx.Now,
        });
    }

    /// <summary>A server that was not built keeps its row and its place in the quota, but neither addresses nor volumes.</summary>
    public static void BuildFailed(Transaction tx, string serverId, Exception error)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        LetGo(tx, server);
        Become(tx, Failed(tx, server, error) with { Addresses = [], Volumes = [] });
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
        foreach (var group in server.SecurityGroups) SecurityGroupRules.Carry(tx, server.ProjectId, group, -1);
        ComputeRules.Use(tx, server, -1);
        tx.Remove(ComputeTables.Servers, serverId);
    }

    public static void Attach(Transaction tx, string volumeId)
    {
        if (ServerOf(tx, volumeId, VolumeAttachStatus.Attaching) is not var (server, _))
        {
            // Somebody took the volume back meanwhile, by way of the volume service.
            return;
        }

        VolumeEndings.Attach(tx, volumeId);
        Become(tx, server);
    }

    public static void AttachFailed(Transaction tx, string volumeId, Exception error)
    {
        if (ServerOf(tx, volumeId, VolumeAttachStatus.Attaching) is not var (server, attachment)) return;
        VolumeRules.DetachAtOnce(tx, new(volumeId, attachment.Id));
        Become(tx, Without(server, volumeId));
    }

    public static void Detach(Transaction tx, string volumeId)
    {
        if (ServerOf(tx, volumeId, VolumeAttachStatus.Attached) is not var (server, attachment)) return;
        VolumeRules.DetachAtOnce(tx, new(volumeId, attachment.Id));
        Become(tx, Without(server, volumeId));
    }

    public static void DetachFailed(Transaction tx, string volumeId, Exception error) => VolumeRules.RollDetaching(tx, new(volumeId));

    /// <summary>Frees what the server holds: its addresses, and its volumes, some of which go with it.</summary>
    private static void LetGo(Transaction tx, Server server)
    {
        foreach (var address in server.Addresses) AddressRules.Release(tx, address);
        foreach (var volume in server.Volumes)
        {
            var book = tx.Find(VolumeTables.Volumes, volume.VolumeId)?.Attachments;
            if (book?.Any(attachment => attachment.Id == volume.AttachmentId) != true) continue;
            VolumeRules.DetachAtOnce(tx, new(volume.VolumeId, volume.AttachmentId));
            if (volume.DeleteOnTermination) VolumeRules.DeleteOnTermination(tx, volume.VolumeId);
        }
    }

    /// <summary>The server that a volume is on its way to or from, and the attachment as the volume shows it.</summary>
    private static (Server Server, VolumeAttachment Attachment)? ServerOf(StateView view, string volumeId, VolumeAttachStatus status)
    {
        var attachment = view.Find(VolumeTables.Volumes, volumeId)?.Attachments.FirstOrDefault(each => each.Status == status);
        if (attachment?.ServerId is not { } serverId || view.Find(ComputeTables.Servers, serverId) is not { } server) return null;
        return server.Volumes.Any(volume => volume.AttachmentId == attachment.Id) ? (server, attachment) : null;
    }

    private static Server Without(Server server, string volumeId) =>
        server with { Volumes = [.. server.Volumes.Where(volume => volume.VolumeId != volumeId)] };

    private static Server Failed(StateView view, Server server, Exception error) => server with
    {
        VmState = ServerVmState.Error,
        TaskState = ServerTaskState.None,
        Fault = new(InternalError, error.Message, view.Now),
    };

    private static void Become(Transaction tx, Server server) => tx.Update(ComputeTables.Servers, server with { UpdatedAt = tx.Now });
}
