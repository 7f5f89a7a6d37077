using FakeDrivers;
using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Process;
using FakeDrivers.Volumes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ShareService.Development;
using ShareService.Reporting;
using ShareService.Requests;
using ShareService.Shares;
using Spectre.Console;

namespace ShareService;

/// <summary>Reads <c>requests.json</c>, makes, grows and removes NFS shares accordingly, and says what there is.</summary>
internal static class Program
{
    private const string ShowCalls = "--calls";

    /// <param name="args"><c>--requests file</c>, <c>--calls</c>, and configuration such as <c>--environment Production</c>.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> Main(string[] args) => RunAsync(CreateBuilder(args), AnsiConsole.Console, args.Contains(ShowCalls));

    internal static HostApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = [.. args.Where(argument => argument != ShowCalls)],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.AddShareService(builder.Configuration.GetSection(ShareServiceOptions.Section));

        // The one place in which development and production differ.
        if (builder.Environment.IsDevelopment())
        {
            builder.AddDevelopmentDrivers();
        }
        else
        {
            var options = builder.Configuration.GetSection(ShareServiceOptions.Section).Get<ShareServiceOptions>() ?? new();
            builder.Services
                .AddSshExecutor(new SshOptions { Options = ["-F", options.SshConfigPath] })
                .AddFileLocks(options.LockDirectory);
        }

        return builder;
    }

    internal static async Task<int> RunAsync(HostApplicationBuilder builder, IAnsiConsole console, bool showCalls)
    {
        if (MissingDrivers(builder.Services) is { Count: > 0 } missing)
        {
            console.WriteLine($"""
                In the environment {builder.Environment.EnvironmentName} there is no driver for: {string.Join(", ", missing)}.
                Register one, or run on fakes: DOTNET_ENVIRONMENT=Development.
                """);
            return ExitCode.DriverMissing;
        }

        using var host = builder.Build();
        await host.StartAsync();
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            return await RunAsync(host, console, showCalls, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            console.WriteLine("Stopped. What was half done has been taken back.");
            return ExitCode.Stopped;
        }
    }

    private static async Task<int> RunAsync(IHost host, IAnsiConsole console, bool showCalls, CancellationToken stopping)
    {
        var services = host.Services;
        var path = services.GetRequiredService<IConfiguration>()["requests"] ?? Path.Combine(AppContext.BaseDirectory, "requests.json");
        var requests = await RequestFile.ReadAsync(path, stopping);
        var outcomes = await services.GetRequiredService<RequestRunner>().RunAsync(requests, stopping);
        var shares = await services.GetRequiredService<ShareManager>().ListAsync(stopping);
        await host.StopAsync(CancellationToken.None);

        console.Write(ShareReport.Of(outcomes));
        console.Write(ShareReport.Of(shares));
        if (showCalls && services.GetService<FakeWorld>() is { } world)
        {
            // Past the console's word wrap.
            foreach (var line in CallTimeline.Of(world.Calls)) await console.Profile.Out.Writer.WriteLineAsync(line);
        }

        return outcomes.All(outcome => outcome.IsAsExpected) ? ExitCode.AsExpected : ExitCode.Unexpected;
    }

    private static List<string> MissingDrivers(IServiceCollection services)
    {
        Type[] needed = [typeof(IComputeApi), typeof(IVolumeApi), typeof(ISshExecutor), typeof(ILockProvider)];
        return [.. needed.Where(type => services.All(service => service.ServiceType != type)).Select(type => type.Name)];
    }
}
