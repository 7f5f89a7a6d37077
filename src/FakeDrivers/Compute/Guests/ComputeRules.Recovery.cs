using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Building servers anew, rescuing them, and taking back their removal.</content>
internal static partial class ComputeRules
{
    public static Server RebuildServer(Transaction tx, RebuildServerRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Rebuild);
        if (request.Name is { } name) DemandName(name);
        DemandServerText(nameof(request.Description), request.Description);
        DemandUserData(request.UserData);
        if (request.Metadata is { } metadata) DemandMetadata(tx, server.ProjectId, metadata);
        if (request.KeyName is { } keyName) DemandKeyPair(tx, server.UserId, keyName);
        DemandReimage(tx, server, ActiveImage(tx, request.ImageId));
        Become(tx, server with
        {
            ImageId = server.ImageId is null ? null : request.ImageId,
            Name = request.Name ?? server.Name,
            Description = request.Description ?? server.Description,
            Metadata = request.Metadata ?? server.Metadata,
            KeyName = request.KeyName ?? server.KeyName,
            UserData = request.UserData ?? server.UserData,
        });
        Begin(tx, server.Id, ServerActions.Rebuild, ComputeTransitions.FinishRebuild, tx.Options<FakeComputeOptions>().Rebuild);
        return Shown(tx, Require(tx, server.Id));
    }

    public static string RescueServer(Transaction tx, RescueServerRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Rescue);
        if (request.AdminPassword is { Length: 0 }) throw ComputeErrors.EmptyPassword();
        Become(tx, server with { RescueImageId = RescueImageOf(tx, server, request.ImageId) });
        Begin(tx, server.Id, ServerActions.Rescue, ComputeTransitions.FinishRescue, tx.Options<FakeComputeOptions>().Rescue);
        return request.AdminPassword ?? NewPassword(tx, server.Name);
    }

    public static NoResult UnrescueServer(Transaction tx, ServerReference request) =>
        Begin(tx, request.ServerId, ServerActions.Unrescue, ComputeTransitions.FinishUnrescue, tx.Options<FakeComputeOptions>().Rescue);

    public static NoResult RestoreServer(Transaction tx, ServerReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Restore);
        DemandQuota(tx, server.ProjectId, server.Flavor);
        return Begin(tx, server.Id, ServerActions.Restore, ComputeTransitions.FinishRestore, tx.Options<FakeComputeOptions>().Power);
    }

    public static NoResult ForceDeleteServer(Transaction tx, ServerReference request)
    {
        BeginDelete(tx, Require(tx, request.ServerId, ServerActions.ForceDelete), ServerActions.ForceDelete);
        return NoResult.Value;
    }

    /// <summary>Marks a server as deleted; does nothing to one that is marked, or being marked.</summary>
    private static NoResult SoftDelete(Transaction tx, Server server)
    {
        if (server.VmState == ServerVmState.SoftDeleted || server.TaskState is ServerTaskState.SoftDeleting or ServerTaskState.Deleting) return NoResult.Value;
        server = Interrupt(tx, server, ServerActions.SoftDelete);
        foreach (var volume in server.Volumes) GiveUpVolumeWork(tx, volume);
        return Begin(tx, server.Id, ServerActions.SoftDelete, ComputeTransitions.FinishSoftDelete, tx.Options<FakeComputeOptions>().Delete);
    }

    /// <summary>Begins the removal for good, asked for or because its time has come; does nothing when it has begun already.</summary>
    public static void BeginDelete(Transaction tx, Server server, ServerAction? asked)
    {
        if (server.TaskState == ServerActions.Delete.During) return;
        server = Interrupt(tx, server, ServerActions.Delete);
        if (asked is not null) NoteBegin(tx, server, asked);
        foreach (var volume in server.Volumes) GiveUpVolumeWork(tx, volume);
        Become(tx, Require(tx, server.Id) with { TaskState = ServerActions.Delete.During });
        tx.Begin(ComputeTransitions.FinishDelete, server.Id, tx.Options<FakeComputeOptions>().Delete);
    }

    /// <summary>An image that a server can boot from.</summary>
    private static Image ActiveImage(StateView view, string imageId)
    {
        if (view.Find(ImageTables.Images, imageId) is not { } image) throw ComputeErrors.NoImage(ImageErrors.NotFound(view, imageId));
        return image.Status == ImageStatus.Active ? image : throw ComputeErrors.ImageNotActive(image);
    }

    /// <summary>A password of twelve letters and digits, which follows from the world's seed.</summary>
    private static string NewPassword(Transaction tx, string name) => tx.NewId("password", name).Replace("-", "", StringComparison.Ordinal)[..12];
}
