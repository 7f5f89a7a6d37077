using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Plugins;

public sealed class LdapExtensionTests : LdapTestBase
{
    private const string Oid = "1.3.6.1.4.1.99999.1";

    public LdapExtensionTests() => Seed(Unit("people"), Person("ann"), Person("bob"));

    [Fact]
    public async Task A_custom_extended_operation_runs_and_the_root_dse_names_it()
    {
        World.Ldap.Plugins.Add(new LdapExtendedOperation(Oid, request => new() { Oid = Oid, Value = $"<{request.Value}>" }));

        var result = await Admin.ExtendedAsync(new(Oid, "hello"), Token);

        (result.Oid, result.Value).Should().Be((Oid, (LdapValue?)"<hello>"));
        (await ExtensionsAsync()).Should().Contain(Oid);
        World.Ldap.Plugins.Clear();
        (await ExtensionsAsync()).Should().NotContain(Oid);
        (await RefusedAsync(() => Admin.ExtendedAsync(new(Oid), Token))).ResultCode.Should().Be(LdapResultCode.ProtocolError);
    }

    [Fact]
    public async Task It_may_use_the_connection_that_asks_and_answer_with_an_error()
    {
        World.Ldap.Plugins.Add(new LdapExtendedOperation(Oid, async (request, connection, token) =>
        {
            var count = (await connection.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(uid=*)"), token)).Entries.Count;
            return count == 2 ? new() { Value = connection.BoundDn } : throw new LdapException(LdapResultCode.Busy);
        }));

        (await Admin.ExtendedAsync(new(Oid), Token)).Value!.Value.Text.Should().Be(Admin.BoundDn);
        Seed(Person("cid"));
        (await RefusedAsync(() => Admin.ExtendedAsync(new(Oid), Token))).ResultCode.Should().Be(LdapResultCode.Busy);
        World.Calls.Of(LdapOperations.Extended).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_custom_control_is_known_even_when_critical()
    {
        var critical = new LdapControl(Oid) { IsCritical = true };
        (await RefusedAsync(() => FindAsync("(uid=ann)", controls: critical))).ResultCode.Should().Be(LdapResultCode.UnavailableCriticalExtension);

        World.Ldap.Plugins.Add(new LdapCustomControl(Oid) { WithUpdates = false });

        (await FindAsync("(uid=ann)", controls: critical)).Should().Equal("uid=ann");
        (await Admin.FindAsync(string.Empty, "supportedControl"))!.GetTexts("supportedControl").Should().Contain(Oid);
        (await RefusedAsync(() => Admin.DeleteAsync(new LdapDeleteRequest($"uid=ann,{People}") { Controls = [critical] }, Token))).ResultCode
            .Should().Be(LdapResultCode.UnavailableCriticalExtension, "it does not go with updates");
    }

    [Fact]
    public async Task A_custom_matching_rule_serves_extensible_filters()
    {
        World.Ldap.AddMatchingRules(new LdapCustomMatchingRule(Oid, "lengthMatch", (value, asserted) => int.TryParse(asserted.Text, out var length) ? value.Length == length : null));

        (await FindAsync($"(uid:{Oid}:=3)")).Should().Equal("uid=ann", "uid=bob");
        (await FindAsync("(uid:lengthMatch:=4)")).Should().BeEmpty();
        (await FindAsync("(!(uid:lengthMatch:=x))")).Should().NotContain("uid=ann", "what cannot be told selects nothing");
    }

    [Fact]
    public void A_fork_takes_plug_ins_along_and_changes_its_own()
    {
        World.Ldap.Plugins.Add(new LdapValueSorting("cn"));
        using var fork = World.Fork();
        fork.Ldap.Plugins.Add(new LdapDynamicGroups());

        (World.Ldap.Plugins.Count, fork.Ldap.Plugins.Count).Should().Be((1, 2));
        fork.Ldap.Plugins.Remove(new LdapDynamicGroups()).Should().BeFalse("it is another object");
    }

    [Fact]
    public async Task The_root_dse_names_what_the_directory_does_by_itself()
    {
        (await ExtensionsAsync()).Should().Contain([LdapExtendedOids.Cancel, LdapExtendedOids.StartTransaction, LdapExtendedOids.EndTransaction, LdapExtendedOids.Refresh]);
        (await Admin.FindAsync(string.Empty, "supportedControl"))!.GetTexts("supportedControl")
            .Should().Contain([LdapPersistentSearchControl.ControlOid, LdapSyncRequestControl.ControlOid, LdapTransactionSpecificationControl.ControlOid, LdapSubentriesControl.ControlOid]);
    }

    private async Task<IReadOnlyList<string>> ExtensionsAsync() => (await Admin.FindAsync(string.Empty, "supportedExtension"))!.GetTexts("supportedExtension");
}
