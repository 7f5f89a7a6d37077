using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FakeDrivers.Worlds;

/// <summary>
/// The state of a world as JSON: a mark, a version, the world's time, and each slice that was ever written under its name, one row a line.
/// </summary>
[RequiresUnreferencedCode(Trimming)]
[RequiresDynamicCode(Trimming)]
internal static class WorldFile
{
    public const string Trimming = "Rows are written and read by their properties, which trimming may remove.";

    /// <summary>The version that is written. A reader knows this one and all before it.</summary>
    public const int Version = 1;

    private const string Format = "FakeDrivers world";

    /// <summary>How rows stand in the file: every value, so that nothing depends on what a default was when it was written.</summary>
    public static JsonSerializerOptions Rows { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RowContract.Demand } },
    };

    public static void Write(Stream stream, WorldState state, DateTimeOffset now)
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("version", Version);
        json.WriteString("savedAt", now);
        json.WriteStartObject("state");
        foreach (var slice in state.Slices)
        {
            json.WritePropertyName(slice.Name);
            slice.Write(json, state.Get(slice));
            json.Flush();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Reads a state.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="slices">Gives the slice of a name; nothing when there is none.</param>
    /// <param name="catalog">What the slices need to know to read themselves.</param>
    /// <returns>The state, and the world's time when it was written.</returns>
    /// <exception cref="WorldFileException">The file holds no world, one of a newer version, or a broken one.</exception>
    public static (WorldState State, DateTimeOffset SavedAt) Read(Stream stream, Func<string, Slice?> slices, WorldFileCatalog catalog)
    {
        using var json = Parse(stream);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String || !format.ValueEquals(Format))
        {
            throw new WorldFileException($"The file is no world: it does not say \"format\": \"{Format}\".");
        }

        if (!root.TryGetProperty("version", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var version) || version < 1)
        {
            throw new WorldFileException("The file's \"version\" is not a whole number from 1 on.");
        }

        if (version > Version)
        {
            throw new WorldFileException(string.Create(
                CultureInfo.InvariantCulture, $"The file is of version {version}, which a newer FakeDrivers wrote; this one reads up to version {Version}."));
        }

        if (!root.TryGetProperty("savedAt", out var saved) || saved.ValueKind != JsonValueKind.String || !saved.TryGetDateTimeOffset(out var savedAt))
        {
            throw new WorldFileException("The file's \"savedAt\" is not a time like \"2026-01-02T03:04:05+00:00\".");
        }

        if (!root.TryGetProperty("state", out var state) || state.ValueKind != JsonValueKind.Object)
        {
            throw new WorldFileException("The file's \"state\" is not an object.");
        }

        var draft = WorldState.Empty.Edit();
        var read = new HashSet<string>();
        foreach (var part in state.EnumerateObject())
        {
            if (!read.Add(part.Name)) throw new WorldFileException($"The file's state has '{part.Name}' twice.");
            var slice = slices(part.Name) ?? throw catalog.Unknown(part.Name);
            draft.Set(slice, slice.Read(part.Value, catalog));
        }

        return (draft.ToState(0), savedAt);
    }

    /// <summary>Reads one value of a slice, and tells where when it is wrong.</summary>
    public static TValue Value<TValue>(JsonElement json, string at)
        where TValue : class
    {
        try
        {
            return json.Deserialize<TValue>(Rows) ?? throw new WorldFileException($"{at} is null.");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or ArgumentException or FormatException or OverflowException or InvalidOperationException or DriverException)
        {
            throw new WorldFileException($"{at} cannot be read: {error.Message}", error);
        }
    }

    private static JsonDocument Parse(Stream stream)
    {
        try
        {
            return JsonDocument.Parse(stream);
        }
        catch (JsonException error)
        {
            throw new WorldFileException(string.Create(
                CultureInfo.InvariantCulture, $"The file is no JSON: line {error.LineNumber + 1}, position {error.BytePositionInLine + 1}: {error.Message}"), error);
        }
    }
}
