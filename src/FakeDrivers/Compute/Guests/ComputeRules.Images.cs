using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Images and backups of servers. Which image is being made is written beside the server; the transition is the server's.</content>
internal static partial class ComputeRules
{
    public static Image CreateImage(Transaction tx, CreateServerImageRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.CreateImage);
        DemandImageName(nameof(request.Name), request.Name);
        DemandImageProperties(request.Properties);
        return server.ImageId is null
            ? ImageOfVolumes(tx, server, request)
            : BeginImage(tx, server, request.Name, request.Properties, ServerActions.CreateImage, ComputeTransitions.FinishImage, null, 0);
    }

    public static Image? BackupServer(Transaction tx, BackupServerRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Backup);
        DemandImageName(nameof(request.Name), request.Name);
        DemandImageName(nameof(request.BackupType), request.BackupType);
        DemandImageProperties(request.Properties);
        if (request.Rotation < 0) throw ComputeErrors.Rotation(request.Rotation);
        if (server.ImageId is null) throw ComputeErrors.VolumeBacked(server, ServerActions.Backup);
        if (request.Rotation > 0)
        {
            return BeginImage(
                tx, server, request.Name, request.Properties, ServerActions.Backup, ComputeTransitions.FinishBackup, request.BackupType, request.Rotation);
        }

        Rotate(tx, server.Id, request.BackupType, 0);
        return null;
    }

    /// <summary>Removes the oldest backups of a kind, as many as there are too many.</summary>
    public static void Rotate(Transaction tx, string serverId, string backupType, int rotation)
    {
        var backups = tx.Where(ComputeTables.ServerImagesByServer, serverId).Where(row => row.BackupType == backupType).ToList();
        foreach (var gone in backups.Where(row => !tx.Contains(ImageTables.Images, row.ImageId))) tx.Remove(ComputeTables.ServerImages, gone.ImageId);

        // One whose deletion may still be taken back stays a backup, and counts when it is.
        var there = backups.FindAll(row => ImageRules.IsThere(tx, row.ImageId));
        foreach (var old in there.SkipLast(rotation))
        {
            ImageRules.DeleteFor(tx, old.ImageId);
            tx.Remove(ComputeTables.ServerImages, old.ImageId);
        }
    }

    private static Image BeginImage(
        Transaction tx,
        Server server,
        string name,
        IReadOnlyDictionary<string, string> properties,
        ServerAction action,
        Transition transition,
        string? backupType,
        int rotation)
    {
        var image = AddImage(tx, server, name, properties, backupType);
        tx.Add(ComputeTables.ServerImages, new(image.Id, server.Id, backupType, rotation));
        Begin(tx, server.Id, action, transition, tx.Options<FakeComputeOptions>().Image);
        return tx.Find(ImageTables.Images, image.Id) ?? image;
    }

    private static void DemandImageProperties(IReadOnlyDictionary<string, string> properties)
    {
        foreach (var (key, value) in properties)
        {
            if (key.Length is 0 or > MostCharacters || value.Length > MostCharacters) throw ComputeErrors.ImageProperty(key, MostCharacters);
        }
    }

    private static void DemandImageName(string parameter, string name)
    {
        if (name.Length is 0 or > MostCharacters) throw ComputeErrors.ImageName(parameter, name);
    }
}
