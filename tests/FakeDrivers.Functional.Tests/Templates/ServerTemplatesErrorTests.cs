namespace FakeDrivers.Functional.Tests;

/// <summary>What a definition or its overrides get wrong.</summary>
public sealed class ServerTemplatesErrorTests
{
    [Fact]
    public void An_unknown_name_is_told_with_its_place_and_what_is_near()
    {
        var message = MessageOf(Rendering.Api with { ConfigFiles = [new("etc/api.conf", "[DEFAULT]\nbind = {host}:{prot}\n")] });

        message.Should().Be("""
            The server 'api' cannot be started as it is defined:
              etc/api.conf, line 2, column 15: there is no value for {prot}. Did you mean 'port'?
            There are values for: config, config:etc/api.conf, directory, host, logfile, name, port. A text in braces that is no value is written {{so}}.
            """);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var server = Rendering.Api with
        {
            Arguments = ["x", "{one}"],
            Environment = new Dictionary<string, string?> { ["A"] = "{two}" },
            WorkingDirectory = "{three}",
            LogFiles = ["{four}"],
            ConfigFiles = [new("a", "{five}"), ConfigFile.Json("b", """{"x":"{six}"}""")],
            Values = new Dictionary<string, object?> { ["v"] = "{seven}", ["list"] = new[] { 1 } },
            Readiness = [Readiness.File("{eight}")],
            Ports = [ServerPort.ReadBackFromFile("{nine}")],
            Reload = ReloadPolicy.BySignal(FakeDrivers.Execution.CommandSignal.Hangup, Readiness.File("{ten}")),
        };

        var message = MessageOf(server, ServerOverrides.Value("eleven", 1));

        message.Should().ContainAll(
            "argument 2, line 1, column 1: there is no value for {one}",
            "environment variable A, line 1, column 1: there is no value for {two}",
            "working directory, line 1, column 1: there is no value for {three}",
            "log file 1, line 1, column 1: there is no value for {four}",
            "a, line 1, column 1: there is no value for {five}",
            "b, line 2, column 9: there is no value for {six}",
            "value 'v', line 1, column 1: there is no value for {seven}",
            "The value 'list' is a Int32[]",
            "there is no value for {eight}",
            "file of the port 'port', line 1, column 1: there is no value for {nine}",
            "there is no value for {ten}",
            "The override 'eleven' is used by no template.");
    }

    [Fact]
    public void A_value_of_a_server_on_which_this_one_does_not_depend_is_explained() =>
        MessageOf(Rendering.Api with { Arguments = ["{registry.port}"] })
            .Should().Contain("there is no value for {registry.port}. Values of a server 'registry' are there when this one depends on it: DependsOn = [\"registry\"].");

    [Fact]
    public void Values_of_strangers_are_explained() =>
        MessageOf(Rendering.Api with { Arguments = ["{registry.region}"] })
            .Should().Contain("Values of a server 'registry' are there when this one depends on it: DependsOn = [\"registry\"].");

    [Fact]
    public void An_unused_override_is_told_with_what_is_near() => MessageOf(
        Rendering.Api with { Values = new Dictionary<string, object?> { ["workers"] = 1 }, Arguments = ["{workers}"] }, ServerOverrides.Value("wokers", 2))
        .Should().Contain("The override 'wokers' is used by no template. Did you mean 'workers'?");

    [Fact]
    public void An_unused_override_that_nothing_is_near_shows_what_is_used() =>
        MessageOf(Rendering.Api with { Arguments = ["{port} {name}"] }, ServerOverrides.Value("colour", "red"))
            .Should().Contain("The override 'colour' is used by no template. Templates use: name, port.");

    [Fact]
    public void An_override_of_a_value_that_no_template_uses_is_unused_as_well() =>
        MessageOf(Rendering.Api with { Values = new Dictionary<string, object?> { ["workers"] = 1 } }, ServerOverrides.Value("workers", 2))
            .Should().Contain("The override 'workers' is used by no template.");

    [Fact]
    public void An_override_that_another_value_a_readiness_or_a_port_uses_is_used()
    {
        var server = Rendering.Api with
        {
            Values = new Dictionary<string, object?> { ["a"] = 1, ["b"] = "{a}", ["c"] = 2, ["d"] = 3 },
            Readiness = [Readiness.File("{c}")],
            Ports = [ServerPort.ReadBackFromFile("{d}")],
        };

        var overrides = new ServerOverrides { Values = new Dictionary<string, object?> { ["a"] = 4, ["c"] = 5, ["d"] = 6 } };

        Rendering.Of(server, overrides).Render("{b}{c}{d}").Should().Be("456");
    }

    [Fact]
    public void A_value_that_is_made_of_itself_is_told_with_its_round() => MessageOf(Rendering.Api with
    {
        Values = new Dictionary<string, object?> { ["a"] = "{b}", ["b"] = "{c}{port}", ["c"] = "{b}" },
        Arguments = ["{a}"],
    }).Should().Contain("A value is made of itself: b → c → b.").And.NotContain("a → b");

    [Fact]
    public void The_error_names_the_server()
    {
        var rendering = () => Rendering.Of(Rendering.Api with { Arguments = ["{x}"] });

        rendering.Should().Throw<ServerDefinitionException>().Which.Server.Should().Be("api");
    }

    private static string MessageOf(ServerDefinition definition, ServerOverrides? overrides = null)
    {
        var rendering = () => Rendering.Of(definition, overrides);
        return rendering.Should().Throw<ServerDefinitionException>().Which.Message;
    }
}
