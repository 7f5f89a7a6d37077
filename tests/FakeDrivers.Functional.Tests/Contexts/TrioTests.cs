using FakeDrivers.Execution;

namespace FakeDrivers.Functional.Tests;

/// <summary>Three servers as those of Glance's functional tests: a registry, an API in front of it, and a scrubber that runs once after them.</summary>
public sealed class TrioTests
{
    private static readonly ServerDefinition Registry = Rig.Child("registry", "serve-file", "{port}", "{config}") with
    {
        Ports = [ServerPort.Reserved()],
        ConfigFiles = [new("etc/registry.conf", "[DEFAULT]\nbind_port = {port}\nlimit = {limit}\nconnection = {connection}\n")],
        Values = new Dictionary<string, object?> { ["limit"] = 25 },
        Database = DatabaseTemplate.Sqlite(DatabaseKey.OfTexts(nameof(TrioTests)), Sqlite.Build("CREATE TABLE images (id TEXT)"), Sqlite.Connect),
        Reload = ReloadPolicy.BySignal(CommandSignal.Hangup, Readiness.Log("read again")),
    };

    private static readonly ServerDefinition Api = Rig.Child("api", "serve-file", "{port}", "{config}") with
    {
        Ports = [ServerPort.Reserved()],
        ConfigFiles = [new("etc/api.conf", "[DEFAULT]\nbind_port = {port}\nregistry_port = {registry.port}\nworkers = {workers}\nlog_file = {logfile}\n")],
        Values = new Dictionary<string, object?> { ["workers"] = 0 },
        DependsOn = ["registry"],
    };

    private static readonly ServerDefinition Scrubber = Rig.Child("scrubber", "tell", "{config}") with
    {
        ConfigFiles = [new("etc/scrubber.conf", "registry_port = {registry.port}, limit = {registry.limit}, api = {api.port}\n")],
        DependsOn = ["registry", "api"],
        ExpectedExit = 0,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_start_in_order_know_each_others_ports_and_stop_together()
    {
        var context = Rig.Context();
        var overrides = new Dictionary<string, ServerOverrides> { ["api"] = ServerOverrides.Value("workers", 2), ["registry"] = ServerOverrides.Value("limit", 7) };

        var servers = await context.StartAllAsync([Scrubber, Api, Registry], overrides, Cancel);

        servers.Select(server => server.Name).Should().Equal("scrubber", "api", "registry");
        var (api, registry) = (context["api"], context["registry"]);
        (await Rig.AskAsync(api)).Should().Contain($"bind_port = {api.Port}").And.Contain($"registry_port = {registry.Port}").And.Contain("workers = 2");
        (await Rig.AskAsync(registry)).Should().Contain("limit = 7").And.Contain("registry.db");
        context["scrubber"].ExitCode.Should().Be(0);
        context["scrubber"].Logs.Lines.Should().Contain(line => line.Text == $"registry_port = {registry.Port}, limit = 7, api = {api.Port}");
        await context.DisposeAsync();
        new[] { api.ExitCode, registry.ExitCode }.Should().AllBeEquivalentTo(0);
        Directory.Exists(context.Directory).Should().BeFalse();
    }

    [Fact]
    public async Task They_stop_and_start_again_with_their_ports_and_data_and_without_the_overrides()
    {
        await using var context = Rig.Context();
        await context.StartAllAsync([Registry, Api, Scrubber], new Dictionary<string, ServerOverrides> { ["api"] = ServerOverrides.Value("workers", 2) }, Cancel);
        var ports = context.Servers.Select(server => string.Join(' ', server.Ports.Values)).ToList();
        await context["registry"].Database!.ExecuteAsync("INSERT INTO images VALUES ('one')", Cancel);

        await context.StopAsync(Cancel);
        await context.StartAllAsync([Registry, Api, Scrubber], cancellationToken: Cancel);

        context.Servers.Select(server => string.Join(' ', server.Ports.Values)).Should().Equal(ports);
        (await Rig.AskAsync(context["api"])).Should().Contain("workers = 0");
        (await context["registry"].Database!.QueryAsync("SELECT id FROM images", Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task One_of_them_is_reloaded_and_the_others_run_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGHUP.");
        await using var context = Rig.Context();
        await context.StartAllAsync([Registry, Api], cancellationToken: Cancel);
        var ids = context.Servers.Select(server => server.Pid).ToList();

        await context["registry"].ReloadAsync(ServerOverrides.Value("limit", 9), Cancel);

        (await Rig.AskAsync(context["registry"])).Should().Contain("limit = 9");
        context.Servers.Select(server => server.Pid).Should().Equal(ids);
    }

    [Fact]
    public async Task A_scrubber_without_its_exit_is_a_daemon()
    {
        await using var context = Rig.Context();
        await context.StartAllAsync([Registry, Api], cancellationToken: Cancel);
        var daemon = Rig.Child("scrubber", "be-busy") with { DependsOn = ["registry"], Readiness = [Readiness.Log("still thinking")] };

        var server = await context.StartAsync(daemon, cancellationToken: Cancel);

        server.State.Should().Be(ServerState.Ready);
        server.Ports.Should().BeEmpty();
    }

    [Fact]
    public async Task Overrides_for_a_server_that_is_not_started_are_an_error_before_anything_starts()
    {
        await using var context = Rig.Context();

        var start = () => context.StartAllAsync([Registry, Api], new Dictionary<string, ServerOverrides> { ["regsitry"] = ServerOverrides.Value("limit", 9) });

        (await start.Should().ThrowAsync<ServerDefinitionException>()).WithMessage("*'regsitry'*Did you mean 'registry'?*");
        context.Servers.Should().BeEmpty();
    }
}
