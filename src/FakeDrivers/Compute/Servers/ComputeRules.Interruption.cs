using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>What becomes of work that something else puts an end to.</content>
internal static partial class ComputeRules
{
    /// <summary>
    /// Gives up whatever is under way for a server: images that are being made are gone, a move ends where the server is, and what a build was
    /// attaching is attached; volumes that are being made for it go elsewhere. A resize that waits to be confirmed is confirmed, as upstream before a removal.
    /// </summary>
    /// <returns>The server after that.</returns>
    public static Server Interrupt(Transaction tx, Server server, ServerAction by)
    {
        tx.CancelAll(server.Id);
        NoteInterruption(tx, server.Id, by);
        tx.Remove(ComputeTables.Reimages, server.Id);
        ComputeEndings.DropImages(tx, server.Id);
        GiveUpDisks(tx, server.Id);
        if (server.VmState == ServerVmState.Building) EndAttaching(tx, server);
        var left = server;
        if (server.ShelvedImageId is { } imageId && tx.Find(ImageTables.Images, imageId) is { Status: ImageStatus.Saving })
        {
            ImageRules.GiveUpFor(tx, imageId, server.Id);
            left = left with { ShelvedImageId = null };
        }

        if (server.VmState != ServerVmState.Rescued && server.RescueImageId is not null) left = left with { RescueImageId = null };
        if (server.Move is { } move) left = EndMove(tx, left, move);
        if (left != server) Become(tx, left);
        return Require(tx, server.Id);
    }

    private static Server EndMove(Transaction tx, Server server, ServerMove move)
    {
        var migration = tx.Find(ComputeTables.Migrations, move.MigrationId);
        var isDone = migration?.Status is ServerMigrationStatus.Finished or ServerMigrationStatus.Confirming;
        Become(tx, migration, isDone ? ServerMigrationStatus.Confirmed : ServerMigrationStatus.Error);
        var vmState = server.VmState != ServerVmState.Resized ? server.VmState
            : server.PowerState == ServerPowerState.Shutdown ? ServerVmState.Stopped
            : ServerVmState.Active;
        return server with { Move = null, VmState = vmState };
    }

    private static void EndAttaching(Transaction tx, Server server)
    {
        foreach (var volume in server.Volumes)
        {
            if (InBook(tx, volume)?.Status == VolumeAttachStatus.Attaching) VolumeEndings.AttachOne(tx, volume.VolumeId, volume.AttachmentId);
        }

        BringPortsUp(tx, server.Id);
    }
}
