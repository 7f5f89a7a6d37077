using FakeDrivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StaffDirectory.Tests;

/// <summary>The whole app on a free port, as <c>dotnet run</c> starts it.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public FakeWorld World => _app.Services.GetRequiredService<FakeWorld>();

    public IServiceProvider Services => _app.Services;

    public static async Task<Site> StartAsync(CancellationToken cancellationToken)
    {
        var app = Program.Build(["--environment", "Development", "--urls", "http://127.0.0.1:0"], builder => builder.Logging.ClearProviders());
        await app.StartAsync(cancellationToken);
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
