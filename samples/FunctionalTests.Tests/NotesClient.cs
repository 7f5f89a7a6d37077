using System.Net.Http.Json;
using FakeDrivers.Functional;

namespace FunctionalTests.Tests;

/// <summary>What a user of the service does.</summary>
internal sealed class NotesClient(ServerProcess server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server.BaseAddress };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task AddAsync(string text) => (await PostAsync(text)).EnsureSuccessStatusCode();

    public Task<HttpResponseMessage> PostAsync(string text) => _http.PostAsync("notes", new StringContent(text), Cancellation);

    public Task<string[]?> ListAsync(string path = "notes") => _http.GetFromJsonAsync<string[]>(path, Cancellation);

    public Task<string> GreetingAsync() => _http.GetStringAsync("", Cancellation);

    public void Dispose() => _http.Dispose();
}
