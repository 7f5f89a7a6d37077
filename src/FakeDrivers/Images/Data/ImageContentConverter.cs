using System.Text.Json;
using System.Text.Json.Serialization;

namespace FakeDrivers.Images;

/// <summary>
/// Bytes as they stand in a world file: <c>{"id": "…", "base64": "…"}</c>, where the id is their SHA-512 where they were hashed. Of those that end in zeros which are
/// not kept, <c>base64</c> has the others and <c>size</c> says how many there are in all.
/// </summary>
internal sealed class ImageContentConverter : JsonConverter<ImageContent>
{
    public override ImageContent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        if (json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String
            || !json.RootElement.TryGetProperty("base64", out var base64) || base64.ValueKind != JsonValueKind.String || !base64.TryGetBytesFromBase64(out var bytes))
        {
            throw new JsonException("Bytes need an \"id\" and \"base64\".");
        }

        var content = ImageContent.Of(bytes);
        if (json.RootElement.TryGetProperty("size", out var size))
        {
            if (size.ValueKind != JsonValueKind.Number || !size.TryGetInt64(out var all) || all < bytes.Length) throw new JsonException($"The \"size\" of bytes must be a number of {bytes.Length} or more.");
            content = content.OnDisk(all);
        }

        return id.ValueEquals(content.Id) ? content : throw new JsonException($"The bytes are not those of the id '{id.GetString()}'; theirs is '{content.Id}'.");
    }

    public override void Write(Utf8JsonWriter writer, ImageContent value, JsonSerializerOptions options)
    {
        var bytes = new byte[value.WrittenBytes];
        for (var read = 0; read < bytes.Length;) read += value.Read(read, bytes.AsSpan(read));
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WriteBase64String("base64", bytes);
        if (value.SizeBytes > value.WrittenBytes) writer.WriteNumber("size", value.SizeBytes);
        writer.WriteEndObject();
    }
}
