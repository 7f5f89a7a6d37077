using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace FakeDrivers.Worlds;

/// <summary>The slice of what was drawn, which ids follow from.</summary>
internal sealed class DrawsSlice(SeededDraws initial) : ValueSlice<SeededDraws>("worlds.draws", initial)
{
    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override void Write(Utf8JsonWriter json, object data)
    {
        json.WriteStartObject();
        foreach (var (name, count) in ((SeededDraws)data).Counts) json.WriteNumber(name.ToString("x32", CultureInfo.InvariantCulture), count);
        json.WriteEndObject();
    }

    [RequiresUnreferencedCode(WorldFile.Trimming)]
    [RequiresDynamicCode(WorldFile.Trimming)]
    public override object Read(JsonElement json, WorldFileCatalog catalog)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new WorldFileException($"The file's '{Name}' is not an object of counts.");
        return SeededDraws.Of(json.EnumerateObject().Select(count =>
            UInt128.TryParse(count.Name, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var name) && count.Value.ValueKind == JsonValueKind.Number && count.Value.TryGetInt64(out var times) && times > 0
                ? KeyValuePair.Create(name, times)
                : throw new WorldFileException($"The file's '{Name}' has \"{count.Name}\": {count.Value.GetRawText()}, which is not a name of 32 hexadecimal digits and a count.")));
    }
}
