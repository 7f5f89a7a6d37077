namespace FakeDrivers.Functional.Tests;

public sealed class ServerPortTests
{
    [Theory]
    [InlineData("Now listening on: http://127.0.0.1:5000", "5000")]
    [InlineData("      Now listening on: https://[::1]:5001", "5001")]
    [InlineData("Now listening on: http://localhost:80", "80")]
    public void The_line_of_ASPNET_Core_tells_the_port(string line, string number) =>
        new LinePattern(ServerPort.ReadBack().LogPattern!).Group(line, "port").Should().Be(number);

    [Theory]
    [InlineData("port \\d+")]
    [InlineData("(")]
    [InlineData("")]
    public void A_pattern_needs_to_be_one_and_to_have_a_group(string pattern)
    {
        var making = () => ServerPort.ReadBack(pattern);

        making.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    public void A_fixed_port_is_a_port(int number)
    {
        var making = () => ServerPort.Fixed(number);

        making.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a=b")]
    public void A_handle_is_told_by_a_variable_that_can_be_one(string variable)
    {
        var making = () => ServerPort.HandOver(variable);

        making.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("../x.sock")]
    [InlineData("/run/x.sock")]
    public void A_Unix_socket_is_in_the_directory_of_the_context(string file)
    {
        var making = () => ServerPort.UnixSocket(file);

        making.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("9")]
    [InlineData("a port")]
    public void A_port_has_a_name(string name)
    {
        var making = () => ServerPort.Reserved(name);

        making.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Ports_with_the_same_content_are_equal()
    {
        ServerPort.Fixed(80, "web").Should().Be(ServerPort.Fixed(80, "web")).And.NotBe(ServerPort.Fixed(81, "web"));
        ServerPort.HandOver("A").Should().NotBe(ServerPort.HandOver("B"));
    }

    [Fact]
    public void A_port_shows_what_it_is()
    {
        ServerPort.Fixed(80).ToString().Should().Be("port (fixed, 80)");
        ServerPort.Reserved("web").ToString().Should().Be("web (Reserved)");
    }
}
