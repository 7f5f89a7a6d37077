using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace FakeDrivers.Execution;

/// <summary>Writes a line as a text, several as a list of texts, and what is no text as <c>{ "base64": "…" }</c>.</summary>
internal sealed class CassetteDataConverter : JsonConverter<CassetteData>
{
    private const string Base64 = "base64";

    public override CassetteData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new(Encoding.UTF8.GetBytes(Text(ref reader))),
        JsonTokenType.StartArray => ReadLines(ref reader),
        JsonTokenType.StartObject => ReadBytes(ref reader),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, CassetteData value, JsonSerializerOptions options)
    {
        if (!Utf8.IsValid(value.Bytes))
        {
            writer.WriteStartObject();
            writer.WriteBase64String(Base64, value.Bytes);
            writer.WriteEndObject();
            return;
        }

        var rest = value.Bytes.AsSpan();
        if (End(rest) == rest.Length)
        {
            writer.WriteStringValue(rest);
            return;
        }

        writer.WriteStartArray();
        for (; !rest.IsEmpty; rest = rest[End(rest)..]) writer.WriteStringValue(rest[..End(rest)]);
        writer.WriteEndArray();
    }

    /// <summary>Where the first line ends.</summary>
    private static int End(ReadOnlySpan<byte> text) => text.IndexOf((byte)'\n') is var at and >= 0 ? at + 1 : text.Length;

    private static CassetteData ReadLines(ref Utf8JsonReader reader)
    {
        var lines = new StringBuilder();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            lines.Append(reader.TokenType == JsonTokenType.String ? Text(ref reader) : throw new JsonException());
        }

        return new(Encoding.UTF8.GetBytes(lines.ToString()));
    }

    private static CassetteData ReadBytes(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(Base64)) throw new JsonException();
        if (!reader.Read() || reader.TokenType != JsonTokenType.String || !reader.TryGetBytesFromBase64(out var bytes)) throw new JsonException();
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject) throw new JsonException();
        return new(bytes);
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? throw new JsonException();
        }
        catch (InvalidOperationException half)
        {
            // An escape of half a character.
            throw new JsonException(null, half);
        }
    }
}
