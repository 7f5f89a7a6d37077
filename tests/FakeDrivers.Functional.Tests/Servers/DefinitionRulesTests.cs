using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Functional.Tests;

public sealed class DefinitionRulesTests
{
    [Fact]
    public void Servers_come_behind_those_on_which_they_depend()
    {
        ServerDefinition[] definitions = [Server("api", "registry", "db"), Server("web", "api"), Server("registry", "db"), Server("db")];

        DefinitionRules.Check(definitions, []).Select(definition => definition.Name).Should().Equal("db", "registry", "api", "web");
    }

    [Fact]
    public void Servers_that_do_not_depend_on_each_other_keep_their_order() =>
        DefinitionRules.Check([Server("b"), Server("a"), Server("c")], []).Select(definition => definition.Name).Should().Equal("b", "a", "c");

    [Fact]
    public void A_server_may_depend_on_one_that_is_there_already() =>
        DefinitionRules.Check([Server("api", "db")], ["db"]).Should().ContainSingle();

    [Fact]
    public void In_every_order_each_server_comes_once_and_behind_its_dependencies() => Prop.ForAll(
        Acyclic.ToArbitrary(),
        definitions =>
        {
            var ordered = DefinitionRules.Check(definitions, []);
            var places = ordered.Select((definition, place) => (definition.Name, place)).ToDictionary();
            return ordered.Count == definitions.Length && definitions.All(each => each.DependsOn.All(name => places[name] < places[each.Name]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_unknown_dependency_is_told_with_what_is_near()
    {
        var error = Fail([Server("api", "regsitry"), Server("registry")], ["db"]);

        error.Server.Should().Be("api");
        error.Message.Should().Be("""
            The server 'api' cannot be started as it is defined:
              It depends on 'regsitry', which is neither started with it nor there already. Did you mean 'registry'?
            """);
    }

    [Fact]
    public void A_circle_is_shown() => Fail([Server("web", "api"), Server("api", "registry"), Server("registry", "db"), Server("db", "api")])
        .Message.Should().EndWith("none can be the first: api → registry → db → api.");

    [Fact]
    public void A_server_that_depends_on_itself_is_refused() => Fail([Server("api", "api")]).Message.Should().Contain("It depends on itself.");

    [Fact]
    public void Two_servers_of_one_name_are_refused()
    {
        Fail([Server("api"), Server("api")]).Message.Should().Contain("Two servers have that name.");
        Fail([Server("api")], ["api"]).Message.Should().Contain("The context has a server of that name already.");
    }

    [Fact]
    public void All_that_is_wrong_with_all_servers_is_told_at_once()
    {
        var message = Fail([Server("api", "x") with { Ports = [ServerPort.Reserved("name")] }, Server("web", "y")]).Message;

        message.Should().ContainAll("The server 'api'", "depends on 'x'", "The port 'name'", "The server 'web'", "depends on 'y'");
    }

    [Fact]
    public void Two_servers_cannot_have_one_fixed_port() => Fail(
    [
        Server("api") with { Ports = [ServerPort.Fixed(8080)] }, Server("web") with { Ports = [ServerPort.Fixed(8080, "http")] },
    ]).Message.Should().ContainAll("Its port 'port' is fixed at 8080, as one of 'web' is.", "Its port 'http' is fixed at 8080, as one of 'api' is.");

    public static TheoryData<ServerDefinition, string> Faulty => new()
    {
        { Server("api") with { Ports = [ServerPort.Reserved(), ServerPort.ReadBack()] }, "Two ports have the name 'port'." },
        { Server("api") with { Ports = [ServerPort.HandOver("FD", "a"), ServerPort.HandOver("FD", "b")] }, "Two ports are handed over by the variable FD." },
        { Server("api") with { Ports = [ServerPort.Fixed(80, "a"), ServerPort.Fixed(80, "b")] }, "Two ports are fixed at 80." },
        { Server("api") with { Ports = [ServerPort.Reserved()], Values = Values("port") }, "The name 'port' is a port's and a value's." },
        { Server("api") with { Ports = [ServerPort.Reserved("host")] }, "The port 'host' has a name that the harness has a value for." },
        { Server("api") with { Values = Values("directory") }, "The value 'directory' has a name that the harness has a value for." },
        { Server("api") with { Values = Values("config:a") }, "The value 'config:a' has a name that the harness has a value for." },
        { Server("api") with { Ports = [ServerPort.HandOver("FD") with { Family = LoopbackFamily.Both }] }, "which would be two. Choose one family." },
        { Server("api") with { Ports = [ServerPort.Systemd()] }, "listens before the program runs" },
        { Server("api") with { ExpectedExit = 0, Ports = [ServerPort.Reserved()] }, "It has an ExpectedExit, so that it is no server, and it has ports." },
        { Server("api") with { ExpectedExit = 0, Readiness = [Readiness.None] }, "It has an ExpectedExit, so that it is done when it has ended" },
        { Server("api") with { ConfigFiles = [new("etc/a", ""), new("etc/../etc/a", "")] }, "Two config files are 'a' in the same place." },
        { Server("api") with { DependsOn = ["db", "db"] }, "It depends on 'db' twice." },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void A_definition_that_makes_no_sense_is_refused(ServerDefinition definition, string problem) =>
        Fail([definition], ["db"]).Message.Should().StartWith("The server 'api' cannot be started as it is defined:\n  ").And.Contain(problem);

    // Each may depend on those before it; then they are shuffled.
    private static Gen<ServerDefinition[]> Acyclic =>
        from count in Gen.Choose(0, 8)
        from dependencies in Gen.CollectToArray(Enumerable.Range(0, count), place => Gen.SubListOf(Enumerable.Range(0, place).Select(each => $"s{each}")))
        from shuffled in Gen.Shuffle(dependencies.Select((names, place) => Server($"s{place}", [.. names])))
        select shuffled.ToArray();

    private static Dictionary<string, object?> Values(string name) => new() { [name] = 1 };

    private static ServerDefinition Server(string name, params string[] dependencies) => new(name, ServerProgram.Executable("x")) { DependsOn = dependencies };

    private static ServerDefinitionException Fail(IReadOnlyList<ServerDefinition> definitions, IEnumerable<string>? running = null)
    {
        var checking = () => DefinitionRules.Check(definitions, running ?? []);
        return checking.Should().Throw<ServerDefinitionException>().Which;
    }
}
