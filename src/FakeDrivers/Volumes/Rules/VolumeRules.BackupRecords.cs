using System.Buffers.Text;
using System.Text.Json;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Backups as records that go from one service to another.</content>
internal static partial class VolumeRules
{
    // What Cinder would call the driver of the backup service.
    private const string BackupService = "fakedrivers.volumes.backup";

    public static VolumeBackupRecord ExportBackup(StateView view, VolumeBackupReference request)
    {
        var backup = RequireBackup(view, request.BackupId);
        Demand(backup, VolumeBackupStatusRules.Export);
        return new(BackupService, Written(backup));
    }

    public static VolumeBackup ImportBackup(Transaction tx, VolumeBackupRecord record)
    {
        if (record.Service != BackupService) throw VolumeErrors.NoneOf(nameof(record.Service), record.Service, [BackupService]);
        var read = ReadRecord(tx, record.Url);
        if (tx.Find(VolumeTables.Backups, read.Id) is { } other) throw VolumeErrors.BackupExists(other);
        if (read.ParentId is { } parentId) DemandParent(tx, nameof(record.Url), parentId);

        DemandBackupQuota(tx, tx.Caller.ProjectId, read.SizeGiB);
        VolumeBook.Put(tx, read);
        tx.Begin(VolumeTransitions.FinishImportBackup, read.Id, tx.Options<FakeVolumeOptions>().CreateBackup);
        return Shown(tx, RequireBackup(tx, read.Id));
    }

    // One that goes would take its place away again.
    private static void DemandParent(StateView view, string parameter, string parentId)
    {
        var parent = view.Find(VolumeTables.Backups, parentId)
            ?? throw VolumeErrors.NoRecord(parameter, $"it stands on the backup '{parentId}', which is not here; import that first");
        if (parent.Status is VolumeBackupStatus.Available or VolumeBackupStatus.Restoring) return;
        throw VolumeErrors.NoRecord(parameter, $"it stands on the backup '{parentId}', which is {parent.Status.ToText()} and not available");
    }

    private static string Written(VolumeBackup backup)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("id", backup.Id);
            writer.WriteString("display_name", backup.Name);
            writer.WriteString("display_description", backup.Description);
            writer.WriteString("volume_id", backup.VolumeId);
            writer.WriteString("snapshot_id", backup.SnapshotId);
            writer.WriteString("parent_id", backup.ParentId);
            writer.WriteString("container", backup.Container);
            writer.WriteNumber("size", backup.SizeGiB);
            writer.WriteString("data_timestamp", backup.DataTimestamp);
            writer.WriteString("content", backup.ContentId);
            writer.WriteStartObject("metadata");
            foreach (var (key, value) in backup.Metadata) writer.WriteString(key, value);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Convert.ToBase64String(stream.ToArray());
    }

    private static VolumeBackup ReadRecord(Transaction tx, string url)
    {
        const string Parameter = nameof(VolumeBackupRecord.Url);
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(url.Length)];
        if (!Convert.TryFromBase64String(url, bytes, out var length)) throw VolumeErrors.NoRecord(Parameter, "it is no Base64 text");
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(0, length));
            var fields = document.RootElement;
            string? Text(string name) => fields.GetProperty(name).GetString();
            string Needed(string name) => Text(name) is { Length: > 0 } text ? text : throw VolumeErrors.NoRecord(Parameter, $"it has no {name}");
            var size = fields.GetProperty("size").GetInt32();
            return new()
            {
                Id = Needed("id"),
                Name = Text("display_name"),
                Description = Text("display_description"),
                VolumeId = Needed("volume_id"),
                SnapshotId = Text("snapshot_id"),
                ParentId = Text("parent_id"),
                Container = Needed("container"),
                Status = VolumeBackupStatus.Creating,
                SizeGiB = size > 0 ? size : throw VolumeErrors.NoRecord(Parameter, $"its size is {size} GiB"),
                AvailabilityZone = tx.Options<FakeVolumeOptions>().AvailabilityZone,
                ProjectId = tx.Caller.ProjectId,
                UserId = tx.Caller.UserId,
                CreatedAt = tx.Now,
                DataTimestamp = fields.GetProperty("data_timestamp").GetDateTimeOffset(),
                ContentId = Text("content"),
                Metadata = ValueMap<string>.From(fields.GetProperty("metadata").EnumerateObject().Select(each => new KeyValuePair<string, string>(each.Name, each.Value.GetString() ?? string.Empty))),
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw VolumeErrors.NoRecord(Parameter, "it was not written by this kind of service");
        }
    }
}
