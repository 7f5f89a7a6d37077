using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>
/// The slice of a world's state that holds one directory. What it starts with is made when somebody first looks: worlds whose directory nobody
/// uses pay nothing for it.
/// </summary>
internal sealed class DirectorySlice(string name, Func<DirectoryData> initial) : ValueSlice<DirectoryData>(name, DirectoryData.Empty)
{
    private readonly Lazy<DirectoryData> _initial = new(initial);
    private readonly Lazy<DirectorySlice> _changelog = new(() => new($"{name}.changelog", static () => DirectoryData.Empty.WithSchema(LdapSchema.Standard)));

    public override object Initial => _initial.Value;

    private LdapSchema InitialSchema => ((DirectoryData)Initial).Schema;

    /// <summary>Where the directory's change log stands, as a directory of its own.</summary>
    public DirectorySlice Changelog => _changelog.Value;

    public override IEnumerable<string> Describe(object data) =>
        ((DirectoryData)data).Entries.Select(entry => entry.ToModel().ToString()!.ReplaceLineEndings("; "));

    public override IEnumerable<RowChange> Compare(object before, object after)
    {
        var (old, now) = ((DirectoryData)before, (DirectoryData)after);
        var moved = new Dictionary<Guid, StoredEntry>();
        var added = new List<StoredEntry>();
        var changes = new List<RowChange>();
        foreach (var (was, became) in EntryMap.Compare(old.Entries, now.Entries))
        {
            if (was is not null && became is not null && was.Origin.Uuid == became.Origin.Uuid)
            {
                changes.Add(Change(was, became));
                continue;
            }

            if (was is not null) moved[was.Origin.Uuid] = was;
            if (became is not null) added.Add(became);
        }

        foreach (var entry in added) changes.Add(Change(moved.Remove(entry.Origin.Uuid, out var from) ? from : null, entry));
        foreach (var entry in moved.Values) changes.Add(Change(entry, null));
        return changes;
    }

    /// <summary>Whether a value has the entry that a transition is under way for.</summary>
    public override bool Finds(object data, string key) =>
        DynamicEntries.UuidOf(this, key) is { } uuid && ((DirectoryData)data).HasDynamic(uuid);

    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override void Write(Utf8JsonWriter json, object data)
    {
        var directory = (DirectoryData)data;
        json.WriteStartObject();
        json.WritePropertyName("directory");
        JsonSerializer.Serialize(json, DirectoryFile.Of(directory, InitialSchema), WorldFile.Rows);
        json.WritePropertyName("entries");
        WriteRows(json, directory.Entries.Select(DirectoryRow.Of));
        json.WriteEndObject();
    }

    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override object Read(JsonElement json, WorldFileCatalog catalog)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("directory", out var head) || !json.TryGetProperty("entries", out var rows))
        {
            throw new WorldFileException($"The file's '{Name}' is no directory: it needs \"directory\" and \"entries\".");
        }

        try
        {
            var data = WorldFile.Value<DirectoryFile>(head, $"The file's '{Name}'").ToData(InitialSchema);
            return data.AddAll([.. ReadRows<DirectoryRow>(rows).Select(row => row.ToEntry(data.Classes!))]);
        }
        catch (Exception error) when (error is FormatException or LdapException or ArgumentException)
        {
            throw new WorldFileException($"The file's '{Name}' cannot be read: {error.Message}", error);
        }
    }

    public RowChange Change(StoredEntry? before, StoredEntry? after) => new(Name, (after ?? before)!.Dn, before, after);
}
