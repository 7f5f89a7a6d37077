using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.ActiveDirectory;

public sealed class ActiveDirectoryOptionTests() : ActiveDirectoryTestBase(options =>
{
    options.ActiveDirectory.NetBiosName = "HQ";
    options.ActiveDirectory.ServerName = "SRV7";
    options.ActiveDirectory.DomainSid = "S-1-5-21-1-2-3";
    options.ActiveDirectory.Build = "v1234";
    options.ActiveDirectory.KeepDeletedEntries = false;
    options.ActiveDirectory.RequireEncryptionForPasswords = false;
    options.ActiveDirectory.RequireComplexPasswords = false;
    options.ActiveDirectory.MinPasswordLength = 3;
    options.ActiveDirectory.MaxPasswordAge = TimeSpan.FromDays(2);
    options.ActiveDirectory.LockoutThreshold = 2;
    options.ActiveDirectory.LockoutDuration = TimeSpan.FromMinutes(5);
    options.ActiveDirectory.LockoutObservationWindow = TimeSpan.FromMinutes(1);
})
{
    [Fact]
    public async Task Domain_and_server_have_the_names_of_the_options()
    {
        await AddAnnAsync();

        (await BindCodeAsync(@"HQ\ann", "Secret-1")).Should().BeEmpty();
        (await BindCodeAsync(@"CORP\ann", "Secret-1")).Should().Be("525");
        (await ReadAsync(string.Empty)).GetText("dnsHostName").Should().Be("SRV7.corp.example");
        LdapSid.Format((await ReadAsync($"CN=Administrator,{Users}", "objectSid"))["objectSid"][0].Octets.Span).Should().Be("S-1-5-21-1-2-3-500");
        (await RefusedAsync(() => World.Ldap.Connect().BindAsync(Ann, "wrong", Token))).DiagnosticMessage.Should().Contain(", v1234\0");
    }

    [Fact]
    public async Task Deleted_entries_are_gone_when_told_so()
    {
        await AddAnnAsync();
        await Admin.DeleteAsync(Ann, Token);

        (await Admin.SearchAllAsync(new(Domain, LdapSearchScope.Subtree, "(sAMAccountName=ann)") { Controls = [LdapControls.ShowDeleted] }, Token)).Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task An_emulator_without_TLS_sets_passwords_and_takes_simple_ones()
    {
        await AddAnnAsync();
        await using var plain = World.Ldap.ConnectAs();

        await plain.ModifyAsync(new LdapModifyRequest(Ann, [Replace("unicodePwd", Password("abc"))]), Token);

        (await BindCodeAsync(Ann, "abc")).Should().BeEmpty();
        (await RefusedAsync(() => plain.ModifyAsync(new LdapModifyRequest(Ann, [Replace("unicodePwd", Password("ab"))]), Token))).DiagnosticMessage.Should().StartWith("0000052D");
    }

    [Fact]
    public async Task Passwords_expire_and_accounts_lock_after_the_times_of_the_options()
    {
        await AddAnnAsync();
        await BindCodeAsync(Ann, "wrong");
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await BindCodeAsync(Ann, "wrong")).Should().Be("52e");
        (await BindCodeAsync(Ann, "Secret-1")).Should().BeEmpty("the first wrong one is too long ago to count");

        await BindCodeAsync(Ann, "wrong");
        await BindCodeAsync(Ann, "wrong");
        (await BindCodeAsync(Ann, "Secret-1")).Should().Be("775");
        Clock.Advance(TimeSpan.FromMinutes(5));
        (await BindCodeAsync(Ann, "Secret-1")).Should().BeEmpty();

        Clock.Advance(TimeSpan.FromDays(2));
        (await BindCodeAsync(Ann, "Secret-1")).Should().Be("532");
    }
}
