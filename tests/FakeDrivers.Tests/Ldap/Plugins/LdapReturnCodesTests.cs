using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Plugins;

public sealed class LdapReturnCodesTests : LdapTestBase
{
    private const string Container = "ou=RetCodes," + Suffix;

    public LdapReturnCodesTests() => World.Ldap.Plugins.Add(new LdapReturnCodes(Container));

    [Fact]
    public async Task Every_operation_on_such_a_name_answers_with_its_code()
    {
        var calls = new Func<Task>[]
        {
            () => Admin.SearchAllAsync(new("cn=Busy," + Container, LdapSearchScope.Subtree, LdapFilter.Any), Token),
            () => Admin.CompareAsync("cn=busy," + Container, "cn", "x", Token),
            () => Admin.AddAsync(Person("x", "cn=busy," + Container), Token),
            () => Admin.ModifyAsync("cn=busy,OU=retcodes," + Suffix, LdapModification.Delete("cn")),
            () => Admin.ModifyDnAsync("cn=51," + Container, "cn=x", cancellationToken: Token),
            () => Admin.DeleteAsync("cn=busy," + Container, Token),
        };

        foreach (var call in calls) (await RefusedAsync(call)).ResultCode.Should().Be(LdapResultCode.Busy);
    }

    [Fact]
    public async Task A_bind_answers_so_as_well()
    {
        var refused = await RefusedAsync(() => World.Ldap.Connect().BindAsync("cn=unavailable," + Container, "secret", Token));

        refused.ResultCode.Should().Be(LdapResultCode.Unavailable);
    }

    [Fact]
    public async Task The_container_itself_and_names_that_are_no_codes_are_as_ever()
    {
        (await RefusedAsync(() => Admin.DeleteAsync(Container, Token))).ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        (await RefusedAsync(() => Admin.DeleteAsync("cn=whatever," + Container, Token))).ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        (await FindAsync("(objectClass=*)")).Should().Equal("dc=example");
    }

    [Fact]
    public async Task What_it_answers_is_in_the_call_log()
    {
        await RefusedAsync(() => Admin.DeleteAsync("cn=busy," + Container, Token));

        World.Calls.Of(LdapOperations.Delete).Should().ContainSingle().Which.Error.Should().BeOfType<LdapException>().Which.ResultCode.Should().Be(LdapResultCode.Busy);
    }

    [Fact]
    public void A_container_must_be_a_name()
    {
        var act = () => new LdapReturnCodes("no name");

        act.Should().Throw<LdapException>().Which.ResultCode.Should().Be(LdapResultCode.InvalidDnSyntax);
    }
}
