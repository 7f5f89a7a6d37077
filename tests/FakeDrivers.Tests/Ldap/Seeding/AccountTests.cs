using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.Seeding;

public sealed class AccountTests : IDisposable
{
    private const string Ann = "uid=ann,ou=people,dc=example,dc=com";

    private readonly FakeWorld _world = new(new()
    {
        Ldap = { PasswordPolicy = new() { Lockout = true, MaxFailures = 3, LockoutDuration = TimeSpan.FromMinutes(10), MaxAge = TimeSpan.FromDays(90), MustChange = true } },
    });

    public AccountTests() => Directory.Seed(d => d.Ou("people").Person("ann", p => p.Mail("ann@example.com").Password("pw")).Person("bob", p => p.Cn("Bob")).Person("other", p => p.Cn("Bob")));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeLdapDirectory Directory => _world.Ldap;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task An_account_is_disabled_and_enabled()
    {
        Directory.Account("ann").Disable();
        (await BindAsync()).Should().Be(LdapResultCode.InvalidCredentials);
        _world.Clock.Advance(TimeSpan.FromDays(1));
        (await BindAsync()).Should().Be(LdapResultCode.InvalidCredentials);

        Directory.Account("ann").Enable();

        (await BindAsync()).Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task An_account_is_locked_until_it_opens_or_is_unlocked()
    {
        var account = Directory.Account("ann@example.com").Lock();
        (await BindAsync()).Should().Be(LdapResultCode.InvalidCredentials);
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        (await BindAsync()).Should().Be(LdapResultCode.Success);

        account.Lock().Unlock();
        (await BindAsync()).Should().Be(LdapResultCode.Success);
        for (var i = 0; i < 3; i++) await BindAsync("wrong");
        (await BindAsync()).Should().Be(LdapResultCode.InvalidCredentials);
        account.Unlock();
        (await BindAsync()).Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task A_password_expires_and_is_set_anew()
    {
        var account = Directory.Account(Ann).ExpirePassword();
        (await BindAsync()).Should().Be(LdapResultCode.InvalidCredentials);

        account.SetPassword("new");

        (await BindAsync("pw")).Should().Be(LdapResultCode.InvalidCredentials);
        (await BindAsync("new")).Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task An_account_ends()
    {
        Directory.Account("ann").ExpireAt(_world.Clock.Now.AddHours(1));
        (await BindAsync()).Should().Be(LdapResultCode.Success);
        _world.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        (await BindAsync()).Should().Be(LdapResultCode.InvalidCredentials);

        Directory.Account("ann").ExpireAt(null);

        (await BindAsync()).Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task A_password_must_be_changed_first()
    {
        Directory.Account("ann").RequirePasswordChange();
        await using var connection = Directory.Connect();
        await connection.BindAsync(new(Ann, "pw"), Token);

        var search = () => connection.SearchAllAsync(new("dc=example,dc=com", LdapSearchScope.Base, LdapFilter.Any), Token);

        await search.Should().ThrowAsync<LdapException>();
    }

    [Fact]
    public async Task States_are_seeded_as_well()
    {
        Directory.Seed("ou=people,dc=example,dc=com", d => d
            .Person("off", p => p.Password("pw").Disabled())
            .Person("locked", p => p.Password("pw").Locked())
            .Person("old", p => p.Password("pw").PasswordExpired())
            .Person("new", p => p.Password("pw").MustChangePassword())
            .Person("gone", p => p.Password("pw").AccountExpires(_world.Clock.Now.AddSeconds(-1))));

        foreach (var name in (string[])["off", "locked", "old", "gone"]) (await BindAsync("pw", name)).Should().Be(LdapResultCode.InvalidCredentials, name);
        (await BindAsync("pw", "new")).Should().Be(LdapResultCode.Success);
        Directory.VerifyValue("uid=new,ou=people,dc=example,dc=com", "pwdReset", "TRUE");
    }

    [Fact]
    public async Task An_account_stays_itself_when_it_is_renamed()
    {
        var account = Directory.Account("ann");
        await using var admin = Directory.ConnectAs();
        await admin.ModifyDnAsync(new(Ann, "uid=anna", newSuperior: "dc=example,dc=com"), Token);

        account.Dn.Should().Be("uid=anna,dc=example,dc=com");
        account.ToString().Should().Be(Ann);
        await admin.DeleteAsync(new(account.Dn), Token);
        account.Invoking(gone => gone.Lock()).Should().Throw<FakeDriversException>().WithMessage("*is not there any more*");
    }

    [Fact]
    public void A_name_that_is_nobodys_or_several_peoples_is_told()
    {
        Directory.Invoking(directory => directory.Account("anm")).Should().Throw<FakeDriversException>().WithMessage("There is no account 'anm'*Did you mean 'ann'*");
        Directory.Invoking(directory => directory.Account("bobo")).Should().Throw<FakeDriversException>().WithMessage("*Did you mean 'Bob'*");
        Directory.Account("bob").Dn.Should().StartWith("uid=bob");
        Directory.Seed(d => d.Ou("more").Person("x", p => p.Cn("twin")).Person("y", p => p.Cn("twin")));
        Directory.Invoking(directory => directory.Account("twin")).Should().Throw<FakeDriversException>().WithMessage("The name 'twin' is that of 'uid=x,*' and of 'uid=y,*; give a distinguished name.");
        Directory.Invoking(directory => directory.Account("uid=eve,ou=people,dc=example,dc=com")).Should().Throw<FakeDriversException>().WithMessage("There is no entry 'uid=eve,*");
    }

    private async Task<LdapResultCode> BindAsync(string password = "pw", string name = "ann")
    {
        await using var connection = Directory.Connect();
        try
        {
            return (await connection.BindAsync(new($"uid={name},ou=people,dc=example,dc=com", password), Token)).Code;
        }
        catch (LdapException error)
        {
            return error.ResultCode;
        }
    }
}
