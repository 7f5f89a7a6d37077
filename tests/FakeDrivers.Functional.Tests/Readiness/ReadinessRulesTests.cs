namespace FakeDrivers.Functional.Tests;

public sealed class ReadinessRulesTests
{
    [Fact]
    public void Every_port_takes_a_connection_unless_the_definition_says_otherwise() =>
        ReadinessRules.Of(Server with { Ports = [ServerPort.Reserved(), ServerPort.UnixSocket("x")] }).Select(each => each.ToString())
            .Should().Equal("the port 'port' takes a connection", "the port 'socket' takes a connection");

    [Fact]
    public void A_server_without_ports_is_ready_when_it_runs() => ReadinessRules.Of(Server).Should().BeEmpty();

    [Fact]
    public void What_the_definition_says_stands_in_place_of_that() =>
        ReadinessRules.Of(Server with { Ports = [ServerPort.Reserved()], Readiness = [Readiness.None] }).Should().Equal(Readiness.None);

    [Fact]
    public void A_socket_in_systemds_way_needs_a_readiness_of_its_own()
    {
        var server = Server with { Ports = [ServerPort.Systemd()] };

        ReadinessRules.Problems(server).Should().ContainSingle().Which.Should().Contain("listens before the program runs").And.Contain("Readiness.Http");
        ReadinessRules.Problems(server with { Readiness = [Readiness.Tcp()] }).Should().ContainSingle();
        ReadinessRules.Problems(server with { Readiness = [Readiness.Http("/")] }).Should().BeEmpty();
    }

    [Fact]
    public void A_readiness_is_about_a_port_that_is_there()
    {
        var server = Server with { Ports = [ServerPort.Reserved("admin")], Readiness = [Readiness.Http("/", port: "amdin"), Readiness.Tcp("admin")] };

        ReadinessRules.Problems(server).Should().Equal(
            "The readiness \"GET / of the port 'amdin' is answered with a status of 200 to 299\" names no port of it. Did you mean 'admin'?");
        ReadinessRules.Problems(Server with { Readiness = [Readiness.Tcp()] }).Should().Equal("The readiness \"its port takes a connection\" is about a port, and it has none.");
    }

    [Fact]
    public void The_sign_of_a_reload_is_checked_as_well() =>
        ReadinessRules.Problems(Server with { Reload = ReloadPolicy.BySignal(FakeDrivers.Execution.CommandSignal.Hangup, Readiness.Tcp("x")) }).Should().ContainSingle();

    [Fact]
    public void A_tool_that_runs_once_is_ready_when_it_has_ended()
    {
        ReadinessRules.Problems(Server with { ExpectedExit = 0 }).Should().BeEmpty();
        ReadinessRules.Problems(Server with { ExpectedExit = 0, Readiness = [Readiness.None] }).Should().ContainSingle();
    }

    private static ServerDefinition Server { get; } = new("api", ServerProgram.Executable("x"));
}
