using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

public sealed class LdapProxyTests : LdapTestBase
{
    private const string Ann = "uid=ann," + People;
    private const string Ben = "uid=ben," + People;

    public LdapProxyTests()
        : base(options => options.AccessRules.Add(LdapAccessRules.AllowProxy(Ann, People))) =>
        Seed(Unit("people"), Person("ann"), Person("ben", People, new LdapAttribute("userPassword", "secret")), Unit("other"), Person("cat", "ou=other," + Suffix));

    [Theory]
    [InlineData("dn:" + Ben, "dn:" + Ben)]
    [InlineData("u:ben", "dn:" + Ben)]
    [InlineData("dn:UID=BEN, ou=people, dc=example, dc=com", "dn:" + Ben)]
    [InlineData("", "")]
    [InlineData("dn:", "")]
    public async Task The_administrator_is_whom_it_says(string id, string whoAmI)
    {
        var result = await Admin.ExtendedAsync(new LdapExtendedRequest(LdapExtendedOids.WhoAmI) { Controls = [Proxy(id)] }, Token);

        (result.Value?.Text ?? string.Empty).Should().Be(whoAmI);
    }

    [Fact]
    public async Task The_older_control_takes_a_name_alone()
    {
        var request = new LdapExtendedRequest(LdapExtendedOids.WhoAmI);

        var named = await Admin.ExtendedAsync(request with { Controls = [new LdapProxiedAuthorizationV1Control(Ben) { IsCritical = true }] }, Token);

        named.Value!.Value.Text.Should().Be("dn:" + Ben);
    }

    [Fact]
    public async Task What_is_done_counts_as_the_others()
    {
        await Admin.ModifyAsync(new(Ben, LdapModification.Replace("userPassword", "new")) { Controls = [Proxy("u:ben")] }, Token);
        var refused = await RefusedAsync(() => Admin.ModifyAsync(new(Ben, LdapModification.Replace("sn", "new")) { Controls = [Proxy("u:ben")] }, Token));
        var nobody = await RefusedAsync(() => Admin.DeleteAsync(new(Ben) { Controls = [Proxy(string.Empty)] }, Token));

        (await Admin.SearchAllAsync(new(Ben, LdapSearchScope.Base, "(objectClass=*)", "modifiersName"), Token)).Entries[0].GetText("modifiersName").Should().Be(Ben);
        refused.ResultCode.Should().Be(LdapResultCode.InsufficientAccessRights);
        nobody.ResultCode.Should().Be(LdapResultCode.StrongerAuthRequired);
    }

    [Fact]
    public async Task What_is_read_is_what_the_other_may_read()
    {
        var request = new LdapSearchRequest(Ben, LdapSearchScope.Base, "(userPassword=*)");

        (await Admin.SearchAllAsync(request, Token)).Entries.Should().HaveCount(1);
        (await Admin.SearchAllAsync(request with { Controls = [Proxy("u:ben")] }, Token)).Entries.Should().BeEmpty();
    }

    [Theory]
    [InlineData("u:ben", LdapResultCode.Success)]
    [InlineData("u:cat", LdapResultCode.AuthorizationDenied)]
    [InlineData("u:nobody", LdapResultCode.AuthorizationDenied)]
    [InlineData("dn:cn=admin," + Suffix, LdapResultCode.AuthorizationDenied)]
    [InlineData("", LdapResultCode.AuthorizationDenied)]
    [InlineData("u:ann", LdapResultCode.Success)]
    public async Task A_user_is_whom_the_rules_let_it_be(string id, LdapResultCode code)
    {
        await using var ann = World.Ldap.ConnectAs(Ann);

        (await CodeAsync(ann, Proxy(id))).Should().Be(code);
    }

    [Fact]
    public async Task The_control_must_be_critical_and_alone()
    {
        (await CodeAsync(Admin, new LdapProxiedAuthorizationControl("u:ben"))).Should().Be(LdapResultCode.ProtocolError);
        (await CodeAsync(Admin, Proxy("u:ben"), new LdapProxiedAuthorizationV1Control(Ben) { IsCritical = true })).Should().Be(LdapResultCode.ProtocolError);
        (await CodeAsync(Admin, Proxy("u:ben"), Proxy("u:ann"))).Should().Be(LdapResultCode.ProtocolError);
    }

    [Fact]
    public async Task Nobody_may_be_anybody()
    {
        await using var nobody = World.Ldap.Connect();

        (await CodeAsync(nobody, Proxy("u:ben"))).Should().Be(LdapResultCode.AuthorizationDenied);
    }

    private static LdapProxiedAuthorizationControl Proxy(string id) => new(id) { IsCritical = true };

    private static async Task<LdapResultCode> CodeAsync(FakeLdapConnection connection, params LdapControl[] controls)
    {
        try
        {
            await connection.CompareAsync(new(Ben, "uid", "ben") { Controls = controls }, Token);
            return LdapResultCode.Success;
        }
        catch (LdapException refused)
        {
            return refused.ResultCode;
        }
    }
}
