using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FakeDrivers.Ldap.Client.Tests.Options;

public sealed class AddLdapConnectionTests
{
    [Fact]
    public async Task Each_scope_has_one_connection_for_all_roles()
    {
        await using var provider = new ServiceCollection().AddLdapConnection(options => options.Url = "ldaps://directory").BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        await using var other = provider.CreateAsyncScope();

        var connection = scope.ServiceProvider.GetRequiredService<ILdapConnection>();

        connection.Should().BeOfType<DirectoryLdapConnection>().Which.ToString().Should().Be("ldaps://directory:636");
        scope.ServiceProvider.GetRequiredService<ILdapSession>().Should().BeSameAs(connection);
        scope.ServiceProvider.GetRequiredService<ILdapSearch>().Should().BeSameAs(connection);
        scope.ServiceProvider.GetRequiredService<ILdapUpdate>().Should().BeSameAs(connection);
        other.ServiceProvider.GetRequiredService<ILdapConnection>().Should().NotBeSameAs(connection);
    }

    [Fact]
    public void What_is_registered_already_stays()
    {
        using var fake = new FakeWorld();
        using var provider = new ServiceCollection()
            .AddScoped<ILdapConnection>(_ => fake.Ldap.Connect())
            .AddLdapConnection(options => options.Url = "ldap://directory")
            .BuildServiceProvider();
        using var scope = provider.CreateScope();

        scope.ServiceProvider.GetRequiredService<ILdapConnection>().Should().BeOfType<FakeLdapConnection>();
    }

    [Fact]
    public void Fakes_take_its_place()
    {
        using var provider = new ServiceCollection().AddLdapConnection(options => options.Url = "ldap://directory").AddFakeDrivers().BuildServiceProvider();
        using var scope = provider.CreateScope();

        scope.ServiceProvider.GetRequiredService<ILdapConnection>().Should().BeOfType<FakeLdapConnection>();
        scope.ServiceProvider.GetRequiredService<ILdapSearch>().Should().BeOfType<FakeLdapConnection>();
    }

    [Fact]
    public void A_configuration_section_says_every_option()
    {
        var options = LdapConnectionSettings.Read(Section(new()
        {
            ["Server"] = "directory",
            ["port"] = "3389",
            ["Security"] = "starttls",
            ["BindDn"] = "cn=app",
            ["Password"] = "secret",
            ["Timeout"] = "00:00:05",
            ["TrustedCertificatesDirectory"] = "/etc/app/ca",
        }));

        options.Should().BeEquivalentTo(new LdapConnectionOptions
        {
            Server = "directory",
            Port = 3389,
            Security = LdapTransportSecurity.StartTls,
            BindDn = "cn=app",
            Password = "secret",
            Timeout = TimeSpan.FromSeconds(5),
            TrustedCertificatesDirectory = "/etc/app/ca",
        });
        LdapConnectionSettings.Read(Section(new() { ["Url"] = "ldaps://directory" })).Url.Should().Be("ldaps://directory:636");
    }

    [Theory]
    [InlineData("Port", "many", "*Directory:Port: 'many' is not a number*")]
    [InlineData("Security", "maybe", "*Directory:Security: 'maybe' is none of None, StartTls, Tls*")]
    [InlineData("Timeout", "soon", "*Directory:Timeout: 'soon' is not a time such as 00:00:30*")]
    [InlineData("Usr", "ldap://x", "*Directory:Usr names no option*Url, Server*")]
    [InlineData("Port", "0", "*Port*1 to 65535*")]
    public void A_setting_that_makes_no_sense_is_named(string key, string value, string message) =>
        FluentActions.Invoking(() => new ServiceCollection().AddLdapConnection(Section(new() { [key] = value })))
            .Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void A_password_is_not_shown_when_its_key_is_misspelled() =>
        FluentActions.Invoking(() => new ServiceCollection().AddLdapConnection(Section(new() { ["Passwort"] = "open sesame" })))
            .Should().Throw<ArgumentException>().Which.Message.Should().NotContain("open sesame");

    private static IConfigurationSection Section(Dictionary<string, string?> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(setting => $"Directory:{setting.Key}", setting => setting.Value))
        .Build()
        .GetSection("Directory");
}
