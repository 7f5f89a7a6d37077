using FakeDrivers.Ldap;
using FakeDrivers.Worlds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FakeDrivers.Tests.Ldap.Profiles;

/// <summary>What a directory is comes from configuration as well, and what makes no sense there is named.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public void A_domain_with_its_policy_is_a_few_lines()
    {
        using var provider = Provider(
            ("Ldap:ActiveDirectory:Domain", "corp.example"),
            ("Ldap:ActiveDirectory:NetBiosName", "HQ"),
            ("Ldap:ActiveDirectory:LockoutThreshold", "5"),
            ("Ldap:ActiveDirectory:LockoutDuration", "00:10:00"));
        var world = provider.GetRequiredService<FakeWorld>();

        world.Ldap.Suffixes.Should().Equal("DC=corp,DC=example");
        world.Ldap.HasValue("DC=corp,DC=example", "lockoutThreshold", "5").Should().BeTrue();
        world.Ldap.HasValue("DC=corp,DC=example", "lockoutDuration", "-6000000000").Should().BeTrue();
    }

    [Fact]
    public async Task Password_policy_additional_binds_groups_and_the_root_dse_are_read()
    {
        var token = TestContext.Current.CancellationToken;
        using var provider = Provider(
            ("Ldap:PasswordPolicy:Lockout", "true"),
            ("Ldap:PasswordPolicy:MaxFailures", "1"),
            ("Ldap:PasswordPolicy:LockoutDuration", "00:10:00"),
            ("Ldap:AdditionalBinds:cn=service,dc=example,dc=com", "secret"),
            ("Ldap:GroupClasses:organizationalRole", "roleOccupant"),
            ("Ldap:RootDseAttributes:vendorName", "Example"));
        var world = provider.GetRequiredService<FakeWorld>();
        world.Ldap.Seed(d => d.Ou("people").Person("ann", p => p.Password("pw")));
        await using var connection = world.Ldap.Connect();
        const string Ann = "uid=ann,ou=people,dc=example,dc=com";

        await connection.BindAsync("cn=service,dc=example,dc=com", "secret", token);
        var root = (await connection.SearchAllAsync(new(string.Empty, LdapSearchScope.Base, LdapFilter.Any, "vendorName"), token)).Entries.Single();
        await FluentActions.Awaiting(() => connection.BindAsync(Ann, "wrong", token)).Should().ThrowAsync<LdapException>();
        await FluentActions.Awaiting(() => connection.BindAsync(Ann, "pw", token)).Should().ThrowAsync<LdapException>("it is locked");
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await connection.BindAsync(Ann, "pw", token);

        root.GetText("vendorName").Should().Be("Example");
        await using var admin = world.Ldap.ConnectAs();
        await admin.AddAsync(new("cn=boss,dc=example,dc=com", new("objectClass", "organizationalRole"), new("cn", "boss"), new("roleOccupant", Ann)), token);
        world.Ldap.HasValue(Ann, "memberOf", "cn=boss,dc=example,dc=com").Should().BeTrue();
    }

    [Theory]
    [InlineData("Ldap:ActiveDirectory:Domain", "no domain", "*Ldap:ActiveDirectory:Domain is 'no domain', which is not a name in DNS*")]
    [InlineData("Ldap:ActiveDirectory:DomainSid", "S-1", "*DomainSid is 'S-1', which is not a security identifier*")]
    [InlineData("Ldap:PasswordPolicy:MaxFailures", "many", "*Ldap:PasswordPolicy:MaxFailures is 'many', which is not a whole number*")]
    [InlineData("Ldap:PasswordPolicy:MaxFailure", "5", "*Ldap:PasswordPolicy:MaxFailure is no option. There are: MinAge,*")]
    [InlineData("Ldap:Profile", "Novell", "*Ldap:Profile is 'Novell', which is not one of Rfc, OpenLdap, ActiveDirectory, Permissive, Nova*")]
    public void What_makes_no_sense_is_named(string key, string value, string message)
    {
        using var provider = Provider((key, value));

        provider.Invoking(services => services.GetRequiredService<FakeWorld>()).Should().Throw<OptionsValidationException>().WithMessage(message);
    }

    private static ServiceProvider Provider(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"FakeDrivers:{setting.Key}", (string?)setting.Value))).Build();
        return new ServiceCollection().AddSingleton<TimeProvider>(new FakeClock()).AddFakeDrivers(configuration.GetSection("FakeDrivers")).BuildServiceProvider();
    }
}
