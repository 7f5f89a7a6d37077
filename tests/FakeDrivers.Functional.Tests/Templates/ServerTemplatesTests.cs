namespace FakeDrivers.Functional.Tests;

/// <summary>What a server gets: its arguments, environment, directories and files.</summary>
public sealed class ServerTemplatesTests
{
    [Fact]
    public void Arguments_variables_and_paths_are_filled_in()
    {
        var server = Rendering.Api with
        {
            Arguments = ["--port={port}", "{config}"],
            Environment = new Dictionary<string, string?> { ["URL"] = "http://{host}:{port}/", ["LANG"] = null },
            WorkingDirectory = "work/{name}",
            LogFiles = ["{name}/access.log"],
            ConfigFiles = [new("etc/api.conf", "port = {port}\n"), new("etc/paste.ini", "main = {config}; self = {config:etc/paste.ini}")],
        };

        var rendered = Rendering.Of(server);

        rendered.Arguments.Should().Equal("--port=4711", "/ctx/etc/api.conf");
        rendered.Environment.Should().Equal(new Dictionary<string, string?> { ["URL"] = "http://127.0.0.1:4711/", ["LANG"] = null });
        rendered.WorkingDirectory.Should().Be("/ctx/work/api");
        rendered.LogFiles.Should().Equal("/ctx/api/access.log");
        rendered.ConfigFiles.Select(file => (file.Path, file.Text)).Should().Equal(
            ("/ctx/etc/api.conf", "port = 4711\n"), ("/ctx/etc/paste.ini", "main = /ctx/etc/api.conf; self = /ctx/etc/paste.ini"));
    }

    [Fact]
    public void Without_anything_special_the_server_starts_in_the_directory_of_the_context()
    {
        var rendered = Rendering.Of(Rendering.Api);

        rendered.WorkingDirectory.Should().Be("/ctx");
        rendered.Arguments.Should().BeEmpty();
        rendered.LogFiles.Should().BeEmpty();
    }

    [Fact]
    public void The_own_log_is_followed_when_a_template_uses_it() =>
        Rendering.Of(Rendering.Api with { Arguments = ["--log", "{logfile}"] }).LogFiles.Should().Equal("/ctx/api.own.log");

    [Theory]
    [InlineData(LoopbackFamily.IPv4, "127.0.0.1")]
    [InlineData(LoopbackFamily.IPv6, "::1")]
    [InlineData(LoopbackFamily.Both, "localhost")]
    public void The_host_is_that_of_the_first_port(LoopbackFamily family, string host) =>
        Rendering.Of(Rendering.Api with { Ports = [ServerPort.UnixSocket("s"), ServerPort.Reserved() with { Family = family }], Arguments = ["{host}"] })
            .Arguments.Should().Equal(host);

    [Fact]
    public void What_the_database_gives_is_there() => Rendering.Of(
        Rendering.Api with { Arguments = ["{connection}"] }, database: new() { ["connection"] = "Data Source=/ctx/api.db" })
        .Arguments.Should().Equal("Data Source=/ctx/api.db");

    [Fact]
    public void Values_of_the_definition_are_templates_themselves() => Rendering.Of(Rendering.Api with
    {
        Values = new Dictionary<string, object?> { ["url"] = "{base}/v1", ["base"] = "http://{host}:{port}", ["workers"] = 4, ["debug"] = true },
        Arguments = ["{url}", "{workers}", "{debug}"],
    }).Arguments.Should().Equal("http://127.0.0.1:4711/v1", "4", "true");

    [Fact]
    public void What_the_harness_gives_is_taken_as_it_is() =>
        Rendering.Of(Rendering.Api with { Arguments = ["{connection}"] }, database: new() { ["connection"] = "{port}" }).Arguments.Should().Equal("{port}");

    [Fact]
    public void Overrides_win_over_the_harness_and_the_harness_over_the_definition()
    {
        var server = Rendering.Api with
        {
            Values = new Dictionary<string, object?> { ["workers"] = 0, ["connection"] = "none" },
            Arguments = ["{workers} {port} {connection}"],
        };

        Rendering.Of(server, database: new() { ["connection"] = "db" }).Arguments.Should().Equal("0 4711 db");
        Rendering.Of(server, new() { Values = new Dictionary<string, object?> { ["workers"] = "{port}0", ["port"] = 1 } }, new() { ["connection"] = "db" })
            .Arguments.Should().Equal("10 1 db");
    }

    [Fact]
    public void Overrides_of_arguments_and_variables_take_the_places_of_the_definitions_own()
    {
        var server = Rendering.Api with { Arguments = ["a"], Environment = new Dictionary<string, string?> { ["A"] = "1", ["B"] = "2", ["C"] = null } };

        var rendered = Rendering.Of(server, new()
        {
            Arguments = ["--port", "{port}"],
            Environment = new Dictionary<string, string?> { ["B"] = "{name}", ["C"] = "3", ["A"] = null, ["D"] = "4" },
        });

        rendered.Arguments.Should().Equal("--port", "4711");
        rendered.Environment.Should().BeEquivalentTo(new Dictionary<string, string?> { ["A"] = null, ["B"] = "api", ["C"] = "3", ["D"] = "4" });
    }

    [Fact]
    public void Values_of_dependencies_are_there_by_their_servers_names()
    {
        var registry = Rendering.Of(new ServerDefinition("registry", ServerProgram.Executable("x"))
        {
            Ports = [ServerPort.ReadBack()],
            Values = new Dictionary<string, object?> { ["url"] = "http://{host}:{port}/{name}" },
        });
        registry.Render("{url}").Should().Be("http://127.0.0.1:0/registry");

        var running = registry.WithPorts(new Dictionary<string, string> { ["port"] = "5151" });
        var rendered = Rendering.Of(
            Rendering.Api with { DependsOn = ["registry"], Arguments = ["{registry.host}:{registry.port} {registry.url} {port}"] },
            dependencies: new() { ["registry"] = running.Provided });

        running.Render("{port}").Should().Be("5151");
        rendered.Arguments.Should().Equal("127.0.0.1:5151 http://127.0.0.1:5151/registry 4711");
        rendered.Provided.Keys.Should().NotContain(name => name.StartsWith("registry."), "a server gives its own values, and not those of others");
    }

    [Fact]
    public void Values_stand_in_JSON_with_its_escapes_and_elsewhere_without()
    {
        var server = Rendering.Api with
        {
            Values = new Dictionary<string, object?> { ["motto"] = "a \"b\"\n\\é" },
            ConfigFiles = [ConfigFile.Json("a.json", """{"Motto":"{motto}"}"""), new("b.txt", "{motto}")],
        };

        var files = Rendering.Of(server).ConfigFiles;

        System.Text.Json.JsonDocument.Parse(files[0].Text).RootElement.GetProperty("Motto").GetString().Should().Be("a \"b\"\n\\é");
        files[1].Text.Should().Be("a \"b\"\n\\é");
    }

    [Fact]
    public void Templates_of_later_are_filled_in_with_the_same_values()
    {
        var rendered = Rendering.Of(Rendering.Api, ServerOverrides.None);

        rendered.Render("{directory}/{name}.pid").Should().Be("/ctx/api.pid");
        var rendering = () => rendered.Render("{nmae}.pid");
        rendering.Should().Throw<ServerDefinitionException>().WithMessage("*'{nmae}.pid'*Did you mean 'name'?*").Which.Server.Should().Be("api");
    }
}
