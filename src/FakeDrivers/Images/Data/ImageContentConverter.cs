using System.Text.Json;
using System.Text.Json.Serialization;

namespace FakeDrivers.Images;

/// <summary>Bytes as they stand in a world file: <c>{"id": "…", "base64": "…"}</c>, where the id is their SHA-512.</summary>
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
        return id.ValueEquals(content.Id) ? content : throw new JsonException($"The bytes are not those of the id '{id.GetString()}'; their SHA-512 is '{content.Id}'.");
    }

    public override void Write(Utf8JsonWriter writer, ImageContent value, JsonSerializerOptions options)
    {
        var bytes = new byte[value.SizeBytes];
        for (var read = 0; read < bytes.Length;) read += value.Read(read, bytes.AsSpan(read));
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WriteBase64String("base64", bytes);
        writer.WriteEndObject();
    }
}
