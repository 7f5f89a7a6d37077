using System.Runtime.InteropServices;

namespace FunctionalTests;

/// <summary>Keeps notes in a database and serves them over HTTP.</summary>
internal static class Program
{
    private const string Migrate = "--migrate";

    /// <param name="args"><c>--config file</c>, <c>--migrate</c>, and settings such as <c>--Limit=5</c>.</param>
    /// <returns>0 when it was stopped or has migrated, 2 when its settings are wrong.</returns>
    public static async Task<int> Main(string[] args)
    {
        try
        {
            await using var app = Build([.. args.Where(argument => argument != Migrate)]);
            if (args.Contains(Migrate)) await MigrateAsync(app);
            else await ServeAsync(app);
            return 0;
        }
        catch (SettingsException error)
        {
            await Console.Error.WriteLineAsync($"notes: {error.Message}");
            return 2;
        }
    }

    private static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("System.Net.Http", LogLevel.Warning);
        if (builder.Configuration["config"] is { } file) builder.Configuration.AddJsonFile(Path.GetFullPath(file)).AddCommandLine(args);
        builder.Services.AddSingleton(new NoteSettings(builder.Configuration));
        builder.Services.AddSingleton(services => new NoteStore(services.GetRequiredService<NoteSettings>().Current.Database));
        builder.Services.AddHttpClient();
        return builder.Build();
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        await app.Services.GetRequiredService<NoteStore>().MigrateAsync();
        app.Logger.LogInformation("The schema is up to date");
    }

    private static async Task ServeAsync(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<NoteSettings>();
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true; // of the usual end
            settings.Reload(app.Logger);
        });
        app.Use(async (context, next) =>
        {
            await next(context);
            app.Logger.LogInformation("{Method} {Path}: {Status}", context.Request.Method, context.Request.Path, context.Response.StatusCode);
        });
        NoteEndpoints.Map(app);
        await app.RunAsync();
    }
}
