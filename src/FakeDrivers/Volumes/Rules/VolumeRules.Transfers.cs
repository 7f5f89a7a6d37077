using System.Security.Cryptography;
using System.Text;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Giving volumes to other projects.</content>
internal static partial class VolumeRules
{
    // Cinder's volume_transfer_key_length.
    private const int KeyLength = 16;

    public static VolumeTransfer CreateTransfer(Transaction tx, CreateVolumeTransferRequest request)
    {
        DemandText(nameof(request.Name), request.Name);
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.Transfer);
        foreach (var snapshot in request.WithoutSnapshots ? [] : tx.Where(VolumeTables.SnapshotsByVolume, volume.Id)) Demand(snapshot, VolumeSnapshotStatusRules.Transfer);

        var transfer = new VolumeTransfer
        {
            Id = tx.NewId("transfer", request.Name ?? string.Empty),
            Name = request.Name,
            VolumeId = volume.Id,
            SourceProjectId = volume.ProjectId,
            WithoutSnapshots = request.WithoutSnapshots,
            CreatedAt = tx.Now,
        };
        var key = tx.NewId("transfer_key", volume.Id).Replace("-", "", StringComparison.Ordinal)[..KeyLength];
        var salt = tx.NewId("transfer_salt", volume.Id);
        tx.Add(VolumeTables.Transfers, new(transfer, salt, HashOf(salt, key)));
        Become(tx, volume, VolumeStatusRules.Transfer.After);
        return transfer with { AuthKey = key };
    }

    public static VolumeTransfer GetTransfer(StateView view, VolumeTransferReference request) => RequireTransfer(view, request.TransferId).Transfer;

    public static IReadOnlyList<VolumeTransfer> ListTransfers(StateView view, VolumeTransferQuery query)
    {
        if (query.Marker is { } marker) RequireTransfer(view, marker);
        var limit = PageLimit(query.Limit);
        var page = query.AllProjects && view.Caller.IsAdmin
            ? view.Page(VolumeTables.Transfers, limit, query.Marker)
            : view.Page(VolumeTables.TransfersByProject, view.Caller.ProjectId, limit, query.Marker);
        return [.. page.Select(row => row.Transfer)];
    }

    public static Volume AcceptTransfer(Transaction tx, AcceptVolumeTransferRequest request)
    {
        // Whoever knows the key may take it, whatever the project.
        var row = tx.Find(VolumeTables.Transfers, request.TransferId) ?? throw VolumeErrors.TransferNotFound(tx, request.TransferId);
        var volume = tx.Find(VolumeTables.Volumes, row.Transfer.VolumeId) ?? throw VolumeErrors.NotFound(tx, row.Transfer.VolumeId);
        if (HashOf(row.Salt, request.AuthKey) != row.KeyHash) throw VolumeErrors.AuthKey(row.Transfer.Id);
        Demand(volume, VolumeStatusRules.AcceptTransfer);
        if (volume.TypeId is { } typeId && tx.Find(VolumeTables.Types, typeId) is { } type && !IsUsable(tx, type)) throw VolumeErrors.TypeNotFound(tx, type.Name);
        var (project, user) = (tx.Caller.ProjectId, tx.Caller.UserId);
        var snapshots = row.Transfer.WithoutSnapshots ? [] : tx.Where(VolumeTables.SnapshotsByVolume, volume.Id).ToList();
        if (project != volume.ProjectId)
        {
            DemandVolumeSize(tx, project, volume.SizeGiB);
            var counted = snapshots.Where(snapshot => snapshot.ConsumesQuota).ToList();
            var (volumes, gib) = volume.ConsumesQuota ? (1, volume.SizeGiB) : (0, 0);
            DemandQuota(tx, project, volume.TypeName, volumes, counted.Count, gib + counted.Sum(snapshot => (long)VolumeBook.SnapshotGiB(tx, snapshot.SizeGiB)));
        }

        tx.Remove(VolumeTables.Transfers, row.Transfer.Id);
        Become(tx, volume with { ProjectId = project, UserId = user }, VolumeStatusRules.AcceptTransfer.After);
        foreach (var snapshot in snapshots) Become(tx, snapshot with { ProjectId = project, UserId = user }, null);
        return tx.Find(VolumeTables.Volumes, volume.Id)!;
    }

    public static NoResult DeleteTransfer(Transaction tx, VolumeTransferReference request)
    {
        var row = RequireTransfer(tx, request.TransferId);
        tx.Remove(VolumeTables.Transfers, row.Transfer.Id);
        if (tx.Find(VolumeTables.Volumes, row.Transfer.VolumeId) is { Status: VolumeStatus.AwaitingTransfer } volume)
        {
            Become(tx, volume, VolumeStatusRules.AcceptTransfer.After);
        }

        return NoResult.Value;
    }

    private static TransferRow RequireTransfer(StateView view, string transferId)
    {
        ArgumentNullException.ThrowIfNull(transferId);
        return view.Find(VolumeTables.Transfers, transferId) is { } row && view.Sees(row.Transfer.SourceProjectId)
            ? row
            : throw VolumeErrors.TransferNotFound(view, transferId);
    }

    private static string HashOf(string salt, string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(salt + key)));
}
