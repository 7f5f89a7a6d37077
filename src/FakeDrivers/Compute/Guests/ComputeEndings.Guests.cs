using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>How rebuilds, rescues, shelving, images and removals that can be taken back end.</content>
internal static partial class ComputeEndings
{
    // Source: Nova, shelved_poll_interval.
    private static readonly Progress ShelvedPoll = Progress.After(TimeSpan.FromHours(1));

    public static void Rebuild(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        ComputeRules.Reimage(tx, server);
        Become(tx, Rebuilt(tx, server));
    }

    public static void RebuildFailed(Transaction tx, string serverId, Exception error)
    {
        tx.Remove(ComputeTables.Reimages, serverId);
        FailureOf(ServerActions.Rebuild)(tx, serverId, error);
    }

    public static void RescueFailed(Transaction tx, string serverId, Exception error)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is { } server) Become(tx, server with { TaskState = ServerTaskState.None, RescueImageId = null });
    }

    public static void Unrescue(Transaction tx, string serverId)
    {
        Of(ServerActions.Unrescue)(tx, serverId);
        if (tx.Find(ComputeTables.Servers, serverId) is { } server) Become(tx, server with { RescueImageId = null });
    }

    /// <summary>A server that is put aside stays on its host as long as the options say.</summary>
    public static void Shelve(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        if (server.ShelvedImageId is { } imageId) ImageRules.FinishFor(tx, imageId, serverId);
        Of(ServerActions.Shelve)(tx, serverId);
        tx.Begin(ComputeTransitions.OffloadShelved, serverId, tx.Options<FakeComputeOptions>().KeepShelved);
    }

    public static void ShelveFailed(Transaction tx, string serverId, Exception error)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        if (server.ShelvedImageId is { } imageId) ImageRules.GiveUpFor(tx, imageId, serverId);
        Become(tx, server with { TaskState = ServerTaskState.None, ShelvedImageId = null });
    }

    /// <summary>A server that could not leave its host stays there until its time comes again.</summary>
    public static void OffloadFailed(Transaction tx, string serverId, Exception error)
    {
        FailureOf(ServerActions.ShelveOffload)(tx, serverId, error);
        KeepShelved(tx, serverId);
    }

    public static void OffloadShelved(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { VmState: ServerVmState.Shelved, TaskState: ServerTaskState.None } server) return;
        Become(tx, server with { TaskState = ServerActions.ShelveOffload.During });
        tx.Begin(ComputeTransitions.FinishShelveOffload, serverId, tx.Options<FakeComputeOptions>().Shelve);
    }

    public static void ShelveOffload(Transaction tx, string serverId)
    {
        Of(ServerActions.ShelveOffload)(tx, serverId);
        if (tx.Find(ComputeTables.Servers, serverId) is { } server) Become(tx, server with { Host = null });
    }

    public static void Unshelve(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        if (server.ShelvedImageId is { } imageId)
        {
            if (!ImageRules.IsThere(tx, imageId)) throw ComputeErrors.ShelvedImageGone(imageId);
            ImageRules.DeleteFor(tx, imageId);
        }

        Of(ServerActions.Unshelve)(tx, serverId);
        if (tx.Find(ComputeTables.Servers, serverId) is { } back) Become(tx, back with { ShelvedImageId = null, LaunchedAt = tx.Now });
    }

    /// <summary>A server that cannot be brought back stays put aside; one whose image is gone never can.</summary>
    public static void UnshelveFailed(Transaction tx, string serverId, Exception error)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { } server) return;
        var isLost = server.ShelvedImageId is { } imageId && !ImageRules.IsThere(tx, imageId);
        var left = isLost ? Failed(tx, server, error) : server with { TaskState = ServerTaskState.None };
        Become(tx, server.VmState == ServerVmState.ShelvedOffloaded ? left with { Host = null } : left);
        KeepShelved(tx, serverId);
    }

    public static void SoftDelete(Transaction tx, string serverId)
    {
        Of(ServerActions.SoftDelete)(tx, serverId);
        if (!tx.Contains(ComputeTables.Servers, serverId)) return;
        tx.Begin(ComputeTransitions.ReclaimServer, serverId, Progress.After(tx.Options<FakeComputeOptions>().ReclaimInterval));
    }

    /// <summary>A server that was not marked goes on as before; one that is put aside on its host leaves it when its time comes again.</summary>
    public static void SoftDeleteFailed(Transaction tx, string serverId, Exception error)
    {
        FailureOf(ServerActions.SoftDelete)(tx, serverId, error);
        KeepShelved(tx, serverId);
    }

    /// <summary>The time to restore a server is over.</summary>
    public static void Reclaim(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is { VmState: ServerVmState.SoftDeleted } server) ComputeRules.BeginDelete(tx, server, null);
    }

    public static void ReclaimFailed(Transaction tx, string serverId, Exception error) =>
        tx.Begin(ComputeTransitions.ReclaimServer, serverId, Progress.After(tx.Options<FakeComputeOptions>().ReclaimInterval));

    /// <summary>A server that cannot be restored is reclaimed in its time.</summary>
    public static void RestoreFailed(Transaction tx, string serverId, Exception error)
    {
        FailureOf(ServerActions.Restore)(tx, serverId, error);
        ReclaimFailed(tx, serverId, error);
    }

    public static void Image(Transaction tx, string serverId)
    {
        foreach (var row in BeingMade(tx, serverId))
        {
            ImageRules.FinishFor(tx, row.ImageId, serverId);
            if (row.BackupType is { } type) ComputeRules.Rotate(tx, serverId, type, row.Rotation);
            else tx.Remove(ComputeTables.ServerImages, row.ImageId);
        }

        Of(ServerActions.CreateImage)(tx, serverId);
    }

    /// <summary>An image that was not made is gone, as if nobody had asked for it.</summary>
    public static void ImageFailed(Transaction tx, string serverId, Exception error)
    {
        DropImages(tx, serverId);
        FailureOf(ServerActions.CreateImage)(tx, serverId, error);
    }

    /// <summary>What is kept beside a server goes with it; backups stay images, and nobody rotates them any more.</summary>
    private static void Forget(Transaction tx, Server server)
    {
        DropImages(tx, server.Id);
        foreach (var row in tx.Where(ComputeTables.ServerImagesByServer, server.Id).ToList()) tx.Remove(ComputeTables.ServerImages, row.ImageId);
        foreach (var kind in Enum.GetValues<ServerConsoleKind>()) tx.Remove(ComputeTables.Consoles, ComputeTables.ConsoleKey(server.Id, kind));
        tx.Remove(ComputeTables.ConsoleLogs, server.Id);
        tx.Remove(ComputeTables.GuestPasswords, server.Id);
        tx.Remove(ComputeTables.Reimages, server.Id);
        if (server.ShelvedImageId is { } imageId) ImageRules.DeleteFor(tx, imageId);
        if (tx.Options<FakeComputeOptions>().KeepUsage && server.LaunchedAt is { } launched)
        {
            tx.Put(ComputeTables.PastServers, new(server.ProjectId, ComputeRules.UsageOf(server, launched, tx.Now)));
        }
    }

    /// <summary>Takes away the images of a server that are being made.</summary>
    public static void DropImages(Transaction tx, string serverId)
    {
        foreach (var row in BeingMade(tx, serverId))
        {
            ImageRules.GiveUpFor(tx, row.ImageId, serverId);
            tx.Remove(ComputeTables.ServerImages, row.ImageId);
        }
    }

    /// <summary>Lets a server that is put aside on its host leave it in its time; where none is set, when the service looks again.</summary>
    private static void KeepShelved(Transaction tx, string serverId)
    {
        if (tx.Find(ComputeTables.Servers, serverId) is not { VmState: ServerVmState.Shelved, TaskState: ServerTaskState.None }) return;
        var keep = tx.Options<FakeComputeOptions>().KeepShelved;
        tx.Begin(ComputeTransitions.OffloadShelved, serverId, keep == Progress.AtOnce ? ShelvedPoll : keep);
    }

    private static List<ServerImageRow> BeingMade(StateView view, string serverId) =>
    [
        .. view.Where(ComputeTables.ServerImagesByServer, serverId)
            .Where(row => view.Find(ImageTables.Images, row.ImageId) is { Status: ImageStatus.Saving }),
    ];
}
