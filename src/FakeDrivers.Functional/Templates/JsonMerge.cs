using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeDrivers.Functional;

/// <summary>Merges JSON objects. Source: RFC 7396; keys are compared without case, as .NET's configuration does.</summary>
internal static class JsonMerge
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Merges changes into a JSON text, one after the other.</summary>
    /// <exception cref="ArgumentException">A text is no JSON object; the message tells where.</exception>
    public static string Merge(string json, IEnumerable<string> changes)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(changes);
        var merged = JsonObjectText.Parse(json, "JSON text", nameof(json));
        var count = 0;
        foreach (var change in changes)
        {
            ArgumentNullException.ThrowIfNull(change, nameof(changes));
            count++;
            Apply(merged, JsonObjectText.Parse(change, $"change {count}", nameof(changes)));
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented)) merged.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void Apply(JsonObject target, JsonObject change)
    {
        foreach (var (name, value) in change)
        {
            var key = KeyOf(target, name);
            if (value is null)
            {
                target.Remove(key);
            }
            else if (value is JsonObject inner)
            {
                if (target[key] is not JsonObject place) target[key] = place = [];
                Apply(place, inner);
            }
            else
            {
                target[key] = value.DeepClone();
            }
        }
    }

    /// <summary>The key as the target spells it.</summary>
    private static string KeyOf(JsonObject target, string name) => target.ContainsKey(name)
        ? name
        : target.Select(property => property.Key).FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase)) ?? name;
}
