using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Plugins;

public sealed class LdapUniqueAttributesTests : LdapTestBase
{
    public LdapUniqueAttributesTests()
    {
        Seed(Unit("people"), Unit("staff"), Person("ann", People, new LdapAttribute("mail", "ann@example.com")), Person("bob"));
        World.Ldap.Plugins.Add(new LdapUniqueAttributes("mail", "employeeNumber") { Below = People });
    }

    [Fact]
    public async Task An_added_or_modified_entry_may_not_take_the_value_of_another_in_any_case()
    {
        var adding = await RefusedAsync(() => Admin.AddAsync(Person("cid", People, new LdapAttribute("mail", "ANN@example.com")), Token));
        var modifying = await RefusedAsync(() => Admin.ModifyAsync($"uid=bob,{People}", LdapModification.Add("mail", "ann@EXAMPLE.com")));

        (adding.ResultCode, modifying.ResultCode).Should().Be((LdapResultCode.ConstraintViolation, LdapResultCode.ConstraintViolation));
        adding.DiagnosticMessage.Should().Contain("mail").And.Contain($"uid=ann,{People}");
        World.Ldap.Count.Should().Be(5);
    }

    [Fact]
    public async Task Its_own_value_and_values_elsewhere_are_no_obstacle()
    {
        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Replace("mail", "ann@example.com"), LdapModification.Add("description", "x"));
        await Admin.AddAsync(Person("ann", "ou=staff," + Suffix, new LdapAttribute("mail", "ann@example.com")), Token);

        var moved = await RefusedAsync(() => Admin.ModifyDnAsync("uid=ann,ou=staff," + Suffix, "uid=cid", People, cancellationToken: Token));

        moved.ResultCode.Should().Be(LdapResultCode.ConstraintViolation, "it may not move to where the value is taken");
    }

    [Fact]
    public async Task Attributes_without_an_index_are_unique_as_well()
    {
        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Add("employeeNumber", "7"));

        (await RefusedAsync(() => Admin.ModifyAsync($"uid=bob,{People}", LdapModification.Add("employeeNumber", "7")))).ResultCode.Should().Be(LdapResultCode.ConstraintViolation);
    }

    [Fact]
    public void An_import_is_checked_too()
    {
        var act = () => Seed(Person("cid", People, new LdapAttribute("mail", "x@example.com")), Person("dan", People, new LdapAttribute("mail", "x@example.com")));

        act.Should().Throw<LdapException>().Which.ResultCode.Should().Be(LdapResultCode.ConstraintViolation);
        World.Ldap.Count.Should().Be(5);
    }

    [Fact]
    public async Task In_a_transaction_it_counts_how_each_update_leaves_things()
    {
        var transaction = await Admin.StartTransactionAsync(Token);
        await Admin.ModifyAsync(new LdapModifyRequest($"uid=ann,{People}", LdapModification.Delete("mail")) { Controls = [transaction] }, Token);
        await Admin.ModifyAsync(new LdapModifyRequest($"uid=bob,{People}", LdapModification.Add("mail", "ann@example.com")) { Controls = [transaction] }, Token);

        await Admin.EndTransactionAsync(transaction, cancellationToken: Token);

        (await FindAsync("(mail=ann@example.com)")).Should().Equal("uid=bob");
    }

    [Fact]
    public void Without_an_attribute_it_would_do_nothing()
    {
        var act = () => new LdapUniqueAttributes();

        act.Should().Throw<ArgumentException>();
    }
}
