using System.Text.Json;

namespace FunctionalTests;

/// <summary>The service's API.</summary>
internal static class NoteEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/", (NoteSettings settings) => settings.Current.Greeting);
        app.MapGet("/health", async (NoteStore notes) =>
        {
            await notes.ListAsync(limit: 1);
            return "healthy";
        });
        app.MapGet("/notes", (NoteStore notes, NoteSettings settings) => notes.ListAsync(settings.Current.Limit));
        app.MapPost("/notes", AddAsync);
        app.MapGet("/upstream", UpstreamAsync);
    }

    private static async Task<IResult> UpstreamAsync(NoteSettings settings, HttpClient client) => settings.Current.Upstream is { } upstream
        ? Results.Ok(await client.GetFromJsonAsync<string[]>(new Uri(upstream, "notes")))
        : Results.NotFound();

    private static async Task<IResult> AddAsync(HttpRequest request, NoteStore notes, NoteSettings settings)
    {
        if (!await MayWriteAsync(settings.Current.PolicyFile)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        using var body = new StreamReader(request.Body);
        await notes.AddAsync(await body.ReadToEndAsync());
        return Results.Created();
    }

    private static async Task<bool> MayWriteAsync(string? policyFile)
    {
        if (policyFile is null || !File.Exists(policyFile)) return true;
        await using var file = File.OpenRead(policyFile);
        var policy = await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(file);
        return policy?.GetValueOrDefault("write") is not "nobody";
    }
}
