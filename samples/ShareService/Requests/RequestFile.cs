using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShareService.Requests;

/// <summary>Reads <c>requests.json</c>.</summary>
internal static class RequestFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public static async Task<IReadOnlyList<ShareRequest>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<List<ShareRequest>>(file, Format, cancellationToken) ?? [];
    }
}
