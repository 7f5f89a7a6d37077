using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Rules;

/// <summary>Changes of attributes with many values: what values are compared by is prepared once a request, and order and errors are as of one value after the other.</summary>
public sealed class LdapManyValuesTests : LdapTestBase
{
    private const int Many = 2000;
    private const string Group = "cn=many," + Suffix;

    private int _prepared;

    public LdapManyValuesTests()
        : base(options => options.Profile = LdapProfile.Permissive)
    {
        World.Ldap.AddMatchingRules(LdapMatchingRule.Create("1.3.6.1.4.1.99999.8", "countingMatch", LdapMatchingRuleKind.Equality, value =>
        {
            Interlocked.Increment(ref _prepared);
            return value.Octets.ToArray();
        }));
        World.Ldap.AddSchema("attributeTypes: ( 1.3.6.1.4.1.99999.7 NAME 'counted' EQUALITY 1.3.6.1.4.1.99999.8 SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )");
        Seed(new LdapEntry(Group, new("objectClass", "extensibleObject"), new("cn", "many"), new("counted", Values("v", Many))));
    }

    [Fact]
    public async Task Steps_on_one_attribute_prepare_its_values_once()
    {
        _prepared = 0;
        await Admin.ModifyAsync(new LdapModifyRequest(Group, [LdapModification.Add("counted", "one more")]), Token);
        var forOne = _prepared;
        _prepared = 0;

        await Admin.ModifyAsync(
            new LdapModifyRequest(Group, [LdapModification.Delete("counted", Values("v", 50)), .. Values("w", 50).Select(value => LdapModification.Add("counted", value)), .. Values("w", 50).Select(value => LdapModification.Delete("counted", value))]), Token);

        forOne.Should().BeGreaterThan(Many);
        _prepared.Should().BeLessThan(forOne + 1000, "150 steps prepare little more than one, not 150 times as much");
    }

    [Fact]
    public async Task Steps_come_one_after_the_other_and_values_keep_their_order()
    {
        Seed(Unit("people"), Person("ann", more: new LdapAttribute("description", "a", "b", "c", "d")));
        const string Ann = "uid=ann," + People;

        await Admin.ModifyAsync(
            new LdapModifyRequest(Ann,
            [
                LdapModification.Delete("description", "b"), LdapModification.Add("description", "e"), LdapModification.Delete("description", "A", "e"), LdapModification.Add("description", "b"),
                LdapModification.Add("title", "x"), LdapModification.Delete("title"), LdapModification.Replace("title", "y", "z"), LdapModification.Delete("title", "y"),
            ]), Token);

        var entry = (await Admin.SearchAllAsync(new(Ann, LdapSearchScope.Base, LdapFilter.Any), Token)).Entries.Single();
        entry["description"].Select(value => value.Text).Should().Equal("c", "d", "b");
        entry["title"].Select(value => value.Text).Should().Equal("z");
    }

    [Fact]
    public async Task A_value_that_was_taken_out_is_not_there_for_the_next_step()
    {
        Seed(Unit("people"), Person("ann", more: new LdapAttribute("description", "a", "b")));

        var missing = await RefusedAsync(() => ModifyAsync(LdapModification.Delete("description", "a"), LdapModification.Delete("description", "a")));
        var twice = await RefusedAsync(() => ModifyAsync(LdapModification.Add("description", "c"), LdapModification.Add("description", "C")));
        await ModifyAsync(LdapModification.Delete("description", "a"), LdapModification.Add("description", "A"));

        missing.ResultCode.Should().Be(LdapResultCode.NoSuchAttribute);
        twice.ResultCode.Should().Be(LdapResultCode.AttributeOrValueExists);

        Task ModifyAsync(params LdapModification[] steps) => Admin.ModifyAsync(new LdapModifyRequest("uid=ann," + People, steps), Token);
    }

    private static LdapValue[] Values(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => (LdapValue)$"{prefix}{i}")];
}
