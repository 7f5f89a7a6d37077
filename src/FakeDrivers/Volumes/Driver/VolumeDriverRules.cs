using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>What the backend holds and how it changes, as pure functions; the commands around it are the drivers'.</summary>
internal static class VolumeDriverRules
{
    public static BackendDisk Require(StateView view, string name) =>
        view.Find(VolumeDriverTables.Disks, name) ?? throw VolumeDriverErrors.NoDisk(name, view.Rows(VolumeDriverTables.Disks).Select(disk => disk.Name));

    public static NoResult DemandNew(StateView view, BackendDisk disk)
    {
        if (view.Contains(VolumeDriverTables.Disks, disk.Name)) throw VolumeDriverErrors.DiskExists(disk.Name);
        if (disk.OriginName is { } origin) Require(view, origin);
        DemandRoom(view, disk.SizeGiB);
        return NoResult.Value;
    }

    public static NoResult Add(Transaction tx, BackendDisk disk)
    {
        DemandNew(tx, disk);
        tx.Add(VolumeDriverTables.Disks, disk);
        return NoResult.Value;
    }

    public static NoResult Remove(Transaction tx, string name)
    {
        tx.Remove(VolumeDriverTables.Disks, name);
        return NoResult.Value;
    }

    /// <summary>The disk with another size, when there is room for it.</summary>
    public static NoResult DemandGrowth(StateView view, BackendDisk grown)
    {
        var disk = Require(view, grown.Name);
        if (grown.SizeGiB <= disk.SizeGiB) throw VolumeDriverErrors.NotLarger(disk, grown.SizeGiB);
        DemandRoom(view, grown.SizeGiB - disk.SizeGiB);
        return NoResult.Value;
    }

    public static NoResult Grow(Transaction tx, BackendDisk grown)
    {
        DemandGrowth(tx, grown);
        tx.Update(VolumeDriverTables.Disks, Require(tx, grown.Name) with { SizeGiB = grown.SizeGiB });
        return NoResult.Value;
    }

    /// <summary>The first can be given the second's name.</summary>
    public static NoResult DemandRenamable(StateView view, (string Old, string New) names)
    {
        Require(view, names.Old);
        return view.Contains(VolumeDriverTables.Disks, names.New) ? throw VolumeDriverErrors.DiskExists(names.New) : NoResult.Value;
    }

    public static NoResult Rename(Transaction tx, (string Old, string New) names)
    {
        var disk = Require(tx, names.Old);
        if (tx.Contains(VolumeDriverTables.Disks, names.New)) throw VolumeDriverErrors.DiskExists(names.New);
        tx.Remove(VolumeDriverTables.Disks, names.Old);
        tx.Add(VolumeDriverTables.Disks, disk with { Name = names.New });
        foreach (var snapshot in tx.Where(VolumeDriverTables.DisksByOrigin, names.Old).ToList()) tx.Update(VolumeDriverTables.Disks, snapshot with { OriginName = names.New });
        return NoResult.Value;
    }

    public static bool HasSnapshots(StateView view, string name) => view.Where(VolumeDriverTables.DisksByOrigin, name).Any();

    public static BackendExportRow? FindExport(StateView view, string name) => view.Find(VolumeDriverTables.Exports, name);

    public static BackendExportRow RequireExport(StateView view, string name) => FindExport(view, name) ?? throw VolumeDriverErrors.NoExport(name);

    /// <summary>Takes the first free place, or finds the one that is taken already.</summary>
    public static (BackendExportRow Row, bool IsKnown) TakePlace(Transaction tx, (string Name, int Places, string Resource) wish)
    {
        if (FindExport(tx, wish.Name) is { } known) return (known, true);
        Require(tx, wish.Name);
        var taken = tx.Rows(VolumeDriverTables.Exports).Select(row => row.Place).ToHashSet();
        var place = 0;
        while (taken.Contains(place)) place++;
        if (place >= wish.Places) throw VolumeDriverErrors.NoPlace(wish.Resource, wish.Places);
        var row = new BackendExportRow(wish.Name, place, IsRunning: false);
        tx.Add(VolumeDriverTables.Exports, row);
        return (row, false);
    }

    public static NoResult SetRunning(Transaction tx, (string Name, bool IsRunning) state)
    {
        if (FindExport(tx, state.Name) is { } row) tx.Update(VolumeDriverTables.Exports, row with { IsRunning = state.IsRunning });
        return NoResult.Value;
    }

    public static NoResult FreePlace(Transaction tx, string name)
    {
        tx.Remove(VolumeDriverTables.Exports, name);
        return NoResult.Value;
    }

    public static int? FreeGiB(StateView view) => view.Options<FakeVolumeOptions>().DriverTotalGiB is var total and not VolumeQuota.Unlimited
        ? total - view.Rows(VolumeDriverTables.Disks).Sum(disk => disk.SizeGiB)
        : null;

    private static void DemandRoom(StateView view, int gib)
    {
        if (FreeGiB(view) is { } free && gib > free) throw VolumeDriverErrors.Full(gib, free);
    }
}
