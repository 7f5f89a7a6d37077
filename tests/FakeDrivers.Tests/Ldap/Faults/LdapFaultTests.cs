using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.Faults;

public sealed class LdapFaultTests
{
    private const string Suffix = "dc=example,dc=com";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("cn=busy,ou=Errors,dc=example,dc=com", LdapResultCode.Busy)]
    [InlineData("CN=52, OU=errors, DC=example, DC=com", LdapResultCode.Unavailable)]
    [InlineData("cn=nonsense,ou=errors,dc=example,dc=com", LdapResultCode.NoSuchObject)]
    [InlineData("cn=a,cn=busy,ou=errors,dc=example,dc=com", LdapResultCode.NoSuchObject)]
    public async Task A_name_below_the_container_decides_the_answer(string dn, LdapResultCode code)
    {
        using var world = new FakeWorld();
        using var rule = world.Faults.AnswerByName("ou=errors,dc=example,dc=com");
        await using var connection = world.Ldap.ConnectAs();

        (await connection.Invoking(one => one.DeleteAsync(dn, Token)).Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(code);
        (await connection.Invoking(one => one.SearchAllAsync(dn, LdapSearchScope.Base, LdapFilter.Any)).Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(code);
    }

    [Fact]
    public async Task The_same_rule_fires_as_often_as_it_is_told()
    {
        using var world = new FakeWorld();
        var rule = world.Faults.On(LdapOperations.Search).Fail(LdapResultCode.Busy).After(1).Times(2);
        await using var connection = world.Ldap.ConnectAs();

        var codes = new List<LdapResultCode>();
        for (var i = 0; i < 5; i++)
        {
            try
            {
                codes.Add((await connection.SearchAllAsync(Suffix, LdapSearchScope.Base, LdapFilter.Any)).Code);
            }
            catch (LdapException error)
            {
                codes.Add(error.ResultCode);
            }
        }

        codes.Should().Equal(LdapResultCode.Success, LdapResultCode.Busy, LdapResultCode.Busy, LdapResultCode.Success, LdapResultCode.Success);
        rule.Fired.Should().Be(2);
    }

    [Fact]
    public async Task A_truncated_search_has_happened_and_is_in_the_log_as_it_ended()
    {
        using var world = new FakeWorld();
        world.Faults.On(LdapOperations.Search).TruncateAfter(0, LdapResultCode.TimeLimitExceeded);
        await using var connection = world.Ldap.ConnectAs();

        var search = () => connection.SearchAllAsync(Suffix, LdapSearchScope.Subtree, LdapFilter.Any);

        (await search.Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(LdapResultCode.TimeLimitExceeded);
        var call = world.Calls.Of(LdapOperations.Search).Should().ContainSingle().Which;
        call.Outcome.Should().Be(CallOutcome.Failed);
        call.Fault.Should().NotBeNull();
    }

    [Fact]
    public async Task A_search_with_no_more_entries_than_the_rule_lets_through_is_left_alone()
    {
        using var world = new FakeWorld();
        world.Faults.On(LdapOperations.Search).TruncateAfter(1);
        await using var connection = world.Ldap.ConnectAs();

        (await connection.SearchAllAsync(Suffix, LdapSearchScope.Base, LdapFilter.Any)).Entries.Should().ContainSingle();
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        using var world = new FakeWorld();
        var rule = world.Faults.On(LdapOperations.Search);

        rule.Invoking(one => one.TruncateAfter(-1)).Should().Throw<ArgumentOutOfRangeException>();
        rule.Invoking(one => one.Refer()).Should().Throw<ArgumentException>();
        world.Faults.Invoking(plan => plan.AnswerByName("no name")).Should().Throw<LdapException>();
    }
}
