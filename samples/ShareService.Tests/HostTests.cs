using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace ShareService.Tests;

/// <summary>The whole program as <c>dotnet run</c> starts it, in this process and on a clock that goes as fast as it can.</summary>
public sealed class HostTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly FakeClock _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Output => _output.ToString();

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task The_requests_are_done_and_the_shares_are_shown()
    {
        var exitCode = await RunAsync("--environment", "Development", "--calls");

        exitCode.Should().Be(ExitCode.AsExpected);
        Output.Should().MatchRegex(@"alpha +│ 40 +│ 10\.20\.0\.0/24 +│ in-use +│ /dev/vd. +│ 10\.0\.0\.3:/srv/shares/alpha");
        Output.Should().MatchRegex(@"beta +│ 20 ", "its growth past the quota was refused");
        Output.Should().MatchRegex(@"Create archive 2000 GiB.*[Qq]uota");
        Output.Should().NotMatchRegex(@"scratch +│ 5 ", "it was removed");
        Output.Should().Contain("mkfs.ext4 -q -L share-alpha");
    }

    [Fact]
    public async Task A_request_that_fails_against_expectation_shows_in_the_exit_code()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, """[ { "action": "remove", "name": "nowhere" } ]""", Token);

        var exitCode = await RunAsync("--environment", "Development", "--requests", path);

        File.Delete(path);
        exitCode.Should().Be(ExitCode.Unexpected);
        Output.Should().Contain("There is no share 'nowhere'.");
    }

    [Fact]
    public void In_development_there_are_fakes_only()
    {
        using var host = CreateBuilder("--environment", "Development").Build();

        host.Services.AssertNoRealDrivers();
    }

    [Fact]
    public async Task Stopped_in_the_middle_the_program_leaves_no_volume_behind()
    {
        // A world of one's own is taken instead of a new one, and outlives the host.
        using var world = Lab.NewWorld(options => options.TimeProvider = _clock);
        world.Faults.On(ComputeOperations.AttachVolume).Hang();
        var builder = CreateBuilder("--environment", "Development");
        builder.Services.AddSingleton(world);
        builder.Services.AddHostedService<StopDuringAttach>();

        var exitCode = await RunAsync(builder);

        exitCode.Should().Be(ExitCode.Stopped);
        world.Calls.Of(VolumeOperations.Create).Should().NotBeEmpty();
        (await world.Volumes.ListVolumesAsync(cancellationToken: Token).CountAsync(Token)).Should().Be(0);
    }

    [Fact]
    public async Task In_production_the_program_names_the_drivers_that_are_missing()
    {
        var exitCode = await RunAsync("--environment", "Production");

        exitCode.Should().Be(ExitCode.DriverMissing);
        Output.Should().Contain("IComputeApi, IVolumeApi").And.NotContainAny("ISshExecutor", "ILockProvider");
    }

    private Task<int> RunAsync(params string[] args) => RunAsync(CreateBuilder(args), showCalls: args.Contains("--calls"));

    private Task<int> RunAsync(HostApplicationBuilder builder, bool showCalls = false)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(_output), Ansi = AnsiSupport.No });
        console.Profile.Width = 160;
        return _clock.RunUntilAsync(Program.RunAsync(builder, console, showCalls), Token);
    }

    // A registered clock is the world's clock too.
    private HostApplicationBuilder CreateBuilder(params string[] args)
    {
        var builder = Program.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_clock);
        return builder;
    }
}
