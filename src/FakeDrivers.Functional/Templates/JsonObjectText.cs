using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeDrivers.Functional;

/// <summary>Reads a JSON object, and tells where a text is none. Comments and trailing commas are let through.</summary>
internal static class JsonObjectText
{
    /// <summary>Reads a JSON object.</summary>
    /// <param name="text">The text.</param>
    /// <param name="title">What the text is, for the message.</param>
    /// <param name="parameter">The parameter that the text came by.</param>
    /// <exception cref="ArgumentException">The text is no JSON object; the message tells where, by line and column.</exception>
    public static JsonObject Parse(string text, string title, string parameter)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) throw Failed(reader.TokenStartIndex, "An object begins with a brace.");
            var parsed = ReadObject(ref reader);
            reader.Read();
            return parsed;
        }
        catch (JsonException error)
        {
            var position = LineStart(bytes, error.LineNumber ?? 0) + (error.BytePositionInLine ?? 0);
            throw Failed(position, error.Message.Split(" LineNumber:")[0]);
        }

        ArgumentException Failed(long position, string reason)
        {
            var before = Encoding.UTF8.GetString(bytes.AsSpan(0, (int)Math.Min(position, bytes.Length)));
            return TemplateErrors.NotJson(title, before.Count(letter => letter == '\n') + 1, before.Length - before.LastIndexOf('\n'), reason, parameter);
        }
    }

    private static JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        var result = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString() ?? string.Empty;
            reader.Read();
            result[name] = ReadValue(ref reader);
        }

        return result;
    }

    private static JsonNode? ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject) return ReadObject(ref reader);
        if (reader.TokenType != JsonTokenType.StartArray) return JsonNode.Parse(ref reader);
        var result = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) result.Add(ReadValue(ref reader));
        return result;
    }

    private static long LineStart(byte[] bytes, long line)
    {
        var start = 0;
        for (; line > 0; line--) start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        return start;
    }
}
