namespace FakeDrivers.Ldap.Client.Tests.Options;

public sealed class LdapConnectionOptionsTests
{
    [Theory]
    [InlineData("ldap://directory.example.com", "directory.example.com", 389, LdapTransportSecurity.None)]
    [InlineData("ldap://directory.example.com:3389", "directory.example.com", 3389, LdapTransportSecurity.None)]
    [InlineData("ldaps://directory.example.com", "directory.example.com", 636, LdapTransportSecurity.Tls)]
    [InlineData("ldaps://127.0.0.1:6636/", "127.0.0.1", 6636, LdapTransportSecurity.Tls)]
    [InlineData("ldap://[::1]:389", "::1", 389, LdapTransportSecurity.None)]
    public void A_url_says_server_port_and_security(string url, string server, int port, LdapTransportSecurity security)
    {
        var options = new LdapConnectionOptions { Url = url };

        (options.Server, options.EffectivePort, options.Security).Should().Be((server, port, security));
        new LdapConnectionOptions { Url = options.Url }.Url.Should().Be(options.Url);
    }

    [Theory]
    [InlineData("directory.example.com")]
    [InlineData("http://directory.example.com")]
    [InlineData("ldap://directory.example.com/dc=example,dc=com")]
    [InlineData("ldap://directory.example.com?cn")]
    [InlineData("")]
    public void What_is_not_the_url_of_a_server_is_refused(string url)
    {
        var options = new LdapConnectionOptions();

        options.Invoking(it => it.Url = url).Should().Throw<ArgumentException>().WithMessage($"*'{url}'*ldap://host:389*");
    }

    [Fact]
    public void A_url_in_the_clear_leaves_start_tls_as_it_is()
    {
        var options = new LdapConnectionOptions { Security = LdapTransportSecurity.StartTls, Url = "ldap://directory" };

        options.Security.Should().Be(LdapTransportSecurity.StartTls);
    }

    [Fact]
    public void The_ports_are_those_of_the_protocols_unless_one_is_given()
    {
        new LdapConnectionOptions().EffectivePort.Should().Be(389);
        new LdapConnectionOptions { Security = LdapTransportSecurity.StartTls }.EffectivePort.Should().Be(389);
        new LdapConnectionOptions { Security = LdapTransportSecurity.Tls }.EffectivePort.Should().Be(636);
        new LdapConnectionOptions { Security = LdapTransportSecurity.Tls, Port = 1 }.EffectivePort.Should().Be(1);
    }

    public static TheoryData<string, Action<LdapConnectionOptions>> Wrong => new()
    {
        { "Server", options => options.Server = " " },
        { "Server", options => options.Server = "one two" },
        { "Port", options => options.Port = 0 },
        { "Port", options => options.Port = 65536 },
        { "Security", options => options.Security = (LdapTransportSecurity)7 },
        { "Timeout", options => options.Timeout = TimeSpan.Zero },
        { "Timeout", options => options.Timeout = TimeSpan.MaxValue },
        { "Password", options => options.Password = "secret" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_option_that_makes_no_sense_is_named(string option, Action<LdapConnectionOptions> set)
    {
        var options = new LdapConnectionOptions();
        set(options);

        FluentActions.Invoking(() => new DirectoryLdapConnection(options)).Should().Throw<ArgumentException>().WithMessage($"LdapConnectionOptions.{option}: *");
    }

    [Fact]
    public void A_connection_keeps_the_options_that_it_was_made_with()
    {
        var options = new LdapConnectionOptions { Url = "ldap://one" };
        using var connection = new DirectoryLdapConnection(options);

        options.Server = "two";

        connection.ToString().Should().Be("ldap://one:389");
    }
}
