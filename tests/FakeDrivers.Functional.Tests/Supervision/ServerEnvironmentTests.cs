namespace FakeDrivers.Functional.Tests;

public sealed class ServerEnvironmentTests
{
    private static readonly Dictionary<string, string> Host = new()
    {
        ["PATH"] = "/usr/bin",
        ["HOME"] = "/home/me",
        ["USER"] = "me",
        ["LOGNAME"] = "me",
        ["LANG"] = "de_DE.UTF-8",
        ["LC_ALL"] = "C",
        ["TZ"] = "Europe/Berlin",
        ["TMPDIR"] = "/var/tmp",
        ["CERTIFICATES"] = "/etc/certificates",
    };

    [Theory]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    [InlineData("DOTNET_ENVIRONMENT")]
    [InlineData("DOTNET_STARTUP_HOOKS")]
    [InlineData("DOTNET_gcServer")]
    [InlineData("DOTNET_CLI_TELEMETRY_OPTOUT")]
    [InlineData("COMPlus_EnableDiagnostics")]
    [InlineData("CORECLR_ENABLE_PROFILING")]
    [InlineData("CORECLR_PROFILER")]
    [InlineData("COVERLET_DATACOLLECTOR_OUTOFPROC")]
    [InlineData("VSTEST_CONNECTION_TIMEOUT")]
    [InlineData("MSBUILDUSESERVER")]
    [InlineData("http_proxy")]
    [InlineData("HTTPS_PROXY")]
    [InlineData("NO_PROXY")]
    [InlineData("LD_PRELOAD")]
    [InlineData("PERL5OPT")]
    [InlineData("FAKEDRIVERS_FUNCTIONAL")]
    public void What_a_test_host_has_for_itself_does_not_pass(string name) =>
        Of(new(Host) { [name] = "1" }, []).Should().NotContainKey(name);

    [Fact]
    public void What_every_program_needs_passes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other variables.");

        var environment = Of(Host, []);

        environment.Should().Contain("PATH", "/usr/bin").And.Contain("HOME", "/home/me").And.Contain("USER", "me").And.Contain("LOGNAME", "me")
            .And.Contain("LANG", "de_DE.UTF-8").And.Contain("LC_ALL", "C").And.Contain("TZ", "Europe/Berlin");
        environment.Should().NotContainKey("CERTIFICATES");
    }

    [Theory]
    [InlineData("TMPDIR")]
    [InlineData("TEMP")]
    [InlineData("TMP")]
    public void Temporary_files_go_to_the_given_directory(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && name == "TMPDIR", "Windows has no TMPDIR.");

        Of(Host, []).Should().Contain(name, "/tmp/here");
    }

    [Fact]
    public void A_dotnet_app_finds_the_runtime_of_the_host() =>
        Of(Host, []).Should().ContainKey("DOTNET_ROOT").WhoseValue.Should().Match(root => File.Exists(Path.Combine(root, "dotnet")) || File.Exists(Path.Combine(root, "dotnet.exe")));

    [Fact]
    public void Named_variables_pass_where_the_host_has_them()
    {
        var environment = Of(Host, ["CERTIFICATES", "NOT_THERE"]);

        environment.Should().Contain("CERTIFICATES", "/etc/certificates").And.NotContainKey("NOT_THERE");
    }

    [Fact]
    public void A_variable_of_the_server_is_in_place_of_any_other_and_the_last_one_counts()
    {
        var environment = Of(
            Host, ["CERTIFICATES"], new() { ["PATH"] = "/opt/bin", ["ONE"] = "1", ["TWO"] = "2" }, new() { ["ONE"] = "one", ["CERTIFICATES"] = "mine" });

        environment.Should().Contain("PATH", "/opt/bin").And.Contain("ONE", "one").And.Contain("TWO", "2").And.Contain("CERTIFICATES", "mine");
    }

    [Fact]
    public void Null_takes_a_variable_away()
    {
        var environment = Of(Host, [], new() { ["HOME"] = null, ["ONE"] = "1", ["NOT_THERE"] = null }, new() { ["ONE"] = null });

        environment.Should().NotContainKeys("HOME", "ONE", "NOT_THERE");
    }

    [Fact]
    public void Another_user_has_a_home_of_its_own()
    {
        var environment = ServerEnvironment.Of(Host, "/tmp/here", new("postgres", 105, 109, [109], "/var/lib/postgresql"), []);

        environment.Should().Contain("HOME", "/var/lib/postgresql").And.Contain("USER", "postgres").And.Contain("LOGNAME", "postgres");
    }

    [Fact]
    public void The_environment_of_this_process_is_read_when_it_is_asked_for() =>
        ServerEnvironment.OfHost.Should().ContainKey("PATH");

    private static IReadOnlyDictionary<string, string> Of(
        Dictionary<string, string> host, IEnumerable<string> inherited, params IEnumerable<Dictionary<string, string?>> own) =>
        ServerEnvironment.Of(host, "/tmp/here", null, inherited, own);
}
