using System.Text.Json;

namespace FakeDrivers.Ldap;

/// <summary>Reads entries from JSON, in the forms that dumps of directories have.</summary>
internal static class JsonEntries
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="LdifException">The text is no JSON, or has no entries where they are expected.</exception>
    public static List<LdapEntry> Read(string json, string? sourceName)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException error)
        {
            throw new LdifException(sourceName ?? "JSON", (int)(error.LineNumber ?? 0) + 1, "the text is no JSON", error);
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("entries", out var entries) && entries.ValueKind == JsonValueKind.Array) root = entries;
            return root.ValueKind switch
            {
                JsonValueKind.Array => [.. root.EnumerateArray().Select((entry, at) => ReadEntry(entry, at, sourceName))],
                JsonValueKind.Object => [.. root.EnumerateObject().Select(member => ReadNamed(member, sourceName))],
                _ => throw Error(sourceName, "there must be an array of entries, an object with 'entries', or an object of names and attributes"),
            };
        }
    }

    private static LdapEntry ReadEntry(JsonElement entry, int at, string? sourceName)
    {
        var where = FormattableString.Invariant($"the entry at {at}");
        if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("dn", out var name) || name.ValueKind != JsonValueKind.String)
        {
            throw Error(sourceName, $"{where} has no text 'dn'");
        }

        // ldap3 writes what came over the wire beside what it made of it; the first is the loss-free one.
        var dn = name.GetString()!;
        foreach (var part in (ReadOnlySpan<string>)["raw", "attributes"])
        {
            if (entry.TryGetProperty(part, out var attributes) && attributes.ValueKind == JsonValueKind.Object) return new(dn, ReadAttributes(attributes, dn, sourceName));
        }

        return new(dn, ReadAttributes(entry, dn, sourceName, skip: "dn"));
    }

    private static LdapEntry ReadNamed(JsonProperty member, string? sourceName) => member.Value.ValueKind == JsonValueKind.Object
        ? new(member.Name, ReadAttributes(member.Value, member.Name, sourceName))
        : throw Error(sourceName, $"'{member.Name}' has no object of attributes");

    private static List<LdapAttribute> ReadAttributes(JsonElement attributes, string dn, string? sourceName, string? skip = null)
    {
        var read = new List<LdapAttribute>();
        foreach (var member in attributes.EnumerateObject())
        {
            if (member.NameEquals(skip)) continue;
            var values = member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : new List<JsonElement> { member.Value };
            var octets = values.Where(value => value.ValueKind != JsonValueKind.Null).Select(value => ReadValue(value, dn, member.Name, sourceName)).ToList();
            if (octets.Count > 0) read.Add(new(member.Name, octets));
        }

        return read;
    }

    private static LdapValue ReadValue(JsonElement value, string dn, string attribute, string? sourceName)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String: return value.GetString()!;
            case JsonValueKind.Number: return value.GetRawText();
            case JsonValueKind.True: return "TRUE";
            case JsonValueKind.False: return "FALSE";
            case JsonValueKind.Object:
                foreach (var member in (ReadOnlySpan<string>)["encoded", "base64"])
                {
                    if (value.TryGetProperty(member, out var encoded) && encoded.ValueKind == JsonValueKind.String && encoded.TryGetBytesFromBase64(out var octets)) return octets;
                }

                break;
        }

        throw Error(sourceName, $"a value of {attribute} in '{dn}' is neither text, a number, a truth value nor {{\"base64\": \"…\"}}: {value.GetRawText()}");
    }

    private static LdifException Error(string? sourceName, string what) => new($"{sourceName ?? "JSON"}: {what}.");
}
