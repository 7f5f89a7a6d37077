using System.Text.Json;
using System.Text.Json.Serialization;

namespace FakeDrivers.Ldap;

/// <summary>Values as they stand in a world file: text as text, what is none as <c>{"base64": "…"}</c>.</summary>
internal sealed class LdapValuesConverter : JsonConverter<LdapValue[]>
{
    public override LdapValue[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return [.. json.RootElement.EnumerateArray().Select(ValueOf)];
    }

    public override void Write(Utf8JsonWriter writer, LdapValue[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var each in value)
        {
            if (each.TryGetText(out var text))
            {
                writer.WriteStringValue(text);
                continue;
            }

            writer.WriteStartObject();
            writer.WriteBase64String("base64", each.Octets.Span);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static LdapValue ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Object when json.TryGetProperty("base64", out var octets) && octets.TryGetBytesFromBase64(out var bytes) => bytes,
        _ => throw new JsonException($"{json.GetRawText()} is no value; a text or an object like {{\"base64\": \"AAEC\"}} is."),
    };
}
