using System.Text;
using System.Text.Json;

namespace FakeDrivers.Compute;

/// <summary>The disks that an image of a server which boots from a volume stands for, as the text of one of its properties.</summary>
internal static class ImageMappings
{
    public const string Property = "block_device_mapping";

    /// <summary>The text for snapshots of the volumes of a server.</summary>
    public static string Write(IEnumerable<(ServerVolume Volume, string SnapshotId, int SizeGiB)> disks)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var (volume, snapshotId, sizeGiB) in disks)
            {
                json.WriteStartObject();
                json.WriteString("source_type", "snapshot");
                json.WriteString("destination_type", "volume");
                json.WriteString("snapshot_id", snapshotId);
                json.WriteNumber("volume_size", sizeGiB);
                json.WriteString("device_name", volume.Device);
                json.WriteBoolean("delete_on_termination", volume.DeleteOnTermination);
                if (volume.IsBootVolume) json.WriteNumber("boot_index", 0);
                else json.WriteNull("boot_index");
                json.WriteString("tag", volume.Tag);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The disks of such a text.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static IReadOnlyList<BlockDevice> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        if (document.RootElement.ValueKind != JsonValueKind.Array) throw new JsonException("It is no array.");
        return [.. document.RootElement.EnumerateArray().Select(DiskOf)];
    }

    private static BlockDevice DiskOf(JsonElement disk)
    {
        if (disk.ValueKind != JsonValueKind.Object) throw new JsonException("An entry is no object.");
        var source = TextOf(disk, "source_type") switch
        {
            "snapshot" => BlockDeviceSource.Snapshot,
            "volume" => BlockDeviceSource.Volume,
            "image" => BlockDeviceSource.Image,
            "blank" => BlockDeviceSource.Blank,
            var other => throw new JsonException($"'{other}' is no source of a disk."),
        };
        return new()
        {
            Source = source,
            Destination = TextOf(disk, "destination_type") == "local" ? BlockDeviceDestination.Local : BlockDeviceDestination.Volume,
            SourceId = source == BlockDeviceSource.Blank ? null : TextOf(disk, $"{TextOf(disk, "source_type")}_id"),
            SizeGiB = NumberOf(disk, "volume_size"),
            BootIndex = NumberOf(disk, "boot_index"),
            Device = TextOf(disk, "device_name"),
            DeleteOnTermination = disk.TryGetProperty("delete_on_termination", out var isDeleted) && isDeleted.ValueKind == JsonValueKind.True,
            Tag = TextOf(disk, "tag"),
        };
    }

    private static string? TextOf(JsonElement disk, string name) =>
        disk.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? NumberOf(JsonElement disk, string name) =>
        disk.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
