using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Seeding;

public sealed class ActiveDirectorySeedTests : IDisposable
{
    private readonly FakeWorld _world;

    public ActiveDirectorySeedTests()
    {
        var options = new FakeWorldOptions();
        options.Ldap.UseActiveDirectory("corp.example");
        _world = new(options);
        Directory.Seed(d => d.Ou("Staff")
            .Person("ann", p => p.Cn("Ann Lee").Mail("ann@corp.example").Password("Pa55word!"))
            .Person("off", p => p.Password("Pa55word!").Disabled())
            .Person("locked", p => p.Password("Pa55word!").Locked())
            .Person("old", p => p.Password("Pa55word!").PasswordExpired())
            .Person("fresh", p => p.Password("Pa55word!").MustChangePassword())
            .Person("gone", p => p.Password("Pa55word!").AccountExpires(_world.Clock.Now.AddDays(-1)))
            .Person("nopassword")
            .Group("Admins", g => g.Member("ann")));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeLdapDirectory Directory => _world.Ldap;

    public void Dispose() => _world.Dispose();

    [Fact]
    public void People_and_groups_are_as_a_domain_has_them()
    {
        var ann = Directory.FindEntry("CN=Ann Lee,OU=Staff,DC=corp,DC=example", withOperational: true)!;

        ann.Dn.Should().Be("CN=Ann Lee,OU=Staff,DC=corp,DC=example");
        ann.GetText("sAMAccountName").Should().Be("ann");
        ann.GetText("userPrincipalName").Should().Be("ann@corp.example");
        ann.GetText("userAccountControl").Should().Be("512");
        ann["objectGUID"].Should().ContainSingle();
        ann["objectSid"].Should().ContainSingle();
        Directory.VerifyValue(ann.Dn, "memberOf", "CN=Admins,OU=Staff,DC=corp,DC=example");
        Directory.Seed(d => d.Container("Users").People(3));
        Directory.HasEntry("CN=user3,CN=Users,DC=corp,DC=example").Should().BeTrue();
    }

    [Theory]
    [InlineData("ann", null)]
    [InlineData("off", "533")]
    [InlineData("locked", "775")]
    [InlineData("old", "532")]
    [InlineData("fresh", "773")]
    [InlineData("gone", "701")]
    public async Task Every_state_of_an_account_has_its_word(string name, string? data) => (await BindAsync(name)).Should().Be(data);

    [Fact]
    public async Task Accounts_are_brought_into_any_state_and_back()
    {
        var ann = Directory.Account("ann@corp.example");
        (await BindAsync("ann")).Should().BeNull();

        ann.Disable();
        (await BindAsync("ann")).Should().Be("533");
        ann.Enable().Lock();
        (await BindAsync("ann")).Should().Be("775");
        ann.Unlock().ExpirePassword();
        (await BindAsync("ann")).Should().Be("532");
        ann.SetPassword("An0ther-one").ExpireAt(_world.Clock.Now);
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        (await BindAsync("ann", "An0ther-one")).Should().Be("701");
        ann.ExpireAt(null).RequirePasswordChange();
        (await BindAsync("ann", "An0ther-one")).Should().Be("773");
        ann.SetPassword("Pa55word!");
        (await BindAsync("ann")).Should().BeNull();
        Directory.Account("nopassword").SetPassword("Pa55word!");
        (await BindAsync("nopassword")).Should().BeNull();
    }

    [Fact]
    public void What_is_exported_loads_into_another_domain_controller()
    {
        var text = Directory.ExportLdif(new() { BaseDn = "OU=Staff,DC=corp,DC=example", WithOperational = true });
        var options = new FakeWorldOptions();
        options.Ldap.UseActiveDirectory("corp.example");
        using var other = new FakeWorld(options);

        other.Ldap.LoadLdif(text, new() { AnyOrder = true });

        other.Ldap.VerifyLdif(Directory.ExportLdif(new() { BaseDn = "OU=Staff,DC=corp,DC=example" }), "OU=Staff,DC=corp,DC=example");
        other.Ldap.FindEntry("CN=Ann Lee,OU=Staff,DC=corp,DC=example", withOperational: true)!["objectGUID"]
            .Should().Equal(Directory.FindEntry("CN=Ann Lee,OU=Staff,DC=corp,DC=example", withOperational: true)!["objectGUID"]);
    }

    /// <summary>The sub-code of a bind that fails; nothing when it succeeds.</summary>
    private async Task<string?> BindAsync(string name, string password = "Pa55word!")
    {
        await using var connection = Directory.Connect();
        try
        {
            await connection.BindAsync(new($"{name}@corp.example", password), Token);
            return null;
        }
        catch (LdapException error)
        {
            error.ResultCode.Should().Be(LdapResultCode.InvalidCredentials);
            return error.DiagnosticMessage.Split("data ")[1].Split(',')[0];
        }
    }
}
