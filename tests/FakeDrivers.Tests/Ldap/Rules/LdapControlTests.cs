using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Rules;

public sealed class LdapControlTests : LdapTestBase
{
    private const string Ann = "uid=ann," + People;

    public LdapControlTests() => Seed(Unit("people"), Person("ann", more: new LdapAttribute("userPassword", "pw")));

    [Fact]
    public async Task The_log_counts_what_the_deletion_of_a_subtree_took()
    {
        Seed(Person("bob"));

        await Admin.DeleteAsync(new(People) { Controls = [LdapControls.SubtreeDelete] }, Token);

        World.Calls.Of(LdapOperations.Delete)[^1].Result!.DiagnosticMessage.Should().Be("3 entries were deleted");
    }

    [Fact]
    public async Task A_known_control_on_another_operation_is_as_unknown()
    {
        var search = new LdapSearchRequest(Suffix, LdapSearchScope.Subtree, "(uid=ann)");

        var refused = await RefusedAsync(() => Admin.SearchAllAsync(search with { Controls = [LdapControls.SubtreeDelete] }, Token));
        var passedOver = await Admin.SearchAllAsync(search with { Controls = [LdapControls.SubtreeDelete with { IsCritical = false }] }, Token);

        refused.ResultCode.Should().Be(LdapResultCode.UnavailableCriticalExtension);
        passedOver.Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task Who_it_is_for_is_accepted_everywhere_and_logged()
    {
        var tracking = new LdapSessionTrackingControl("192.0.2.1", "web.example.com", "1.3.6.1.4.1.21008.108.63.1.3", "ann") { IsCritical = true };

        await Admin.SearchAllAsync(new(Suffix, LdapSearchScope.Base, LdapFilter.Any) { Controls = [tracking] }, Token);
        await Admin.ModifyAsync(new(Ann, LdapModification.Replace("sn", "Lee")) { Controls = [tracking] }, Token);

        World.Calls.Of(LdapOperations.Search).Should().ContainSingle().Which.Request.Controls.Should().Equal(tracking);
        World.Calls.Of(LdapOperations.Modify).Should().ContainSingle().Which.Request.Controls.Should().Equal(tracking);
    }

    [Fact]
    public async Task Only_the_administrator_may_loosen_rules()
    {
        var options = new FakeWorldOptions();
        options.Ldap.AccessRules.Add(_ => LdapAccessDecision.Allow);
        using var world = new FakeWorld(options);
        await using var user = world.Ldap.ConnectAs("cn=somebody," + Suffix);
        var uuid = new LdapAttribute("entryUUID", "597ae2f6-16a6-1027-98f4-d28b5365dc14");
        var time = new LdapAttribute("createTimestamp", "20200101000000Z");
        foreach (var control in new[] { LdapControls.RelaxRules, LdapControls.IgnoreNoUserModification })
        {
            var add = new LdapAddRequest($"ou=x,{Suffix}", new("objectClass", "organizationalUnit"), new("ou", "x"), uuid, time) { Controls = [control] };

            (await RefusedAsync(() => user.AddAsync(add, Token))).ResultCode.Should().Be(LdapResultCode.InsufficientAccessRights);
            await Admin.AddAsync(add, Token);

            var entry = (await Admin.SearchAllAsync(new(add.Dn, LdapSearchScope.Base, LdapFilter.Any, "+"), Token)).Entries.Single();
            entry.GetText("entryUUID").Should().Be("597ae2f6-16a6-1027-98f4-d28b5365dc14");
            entry.GetText("createTimestamp").Should().Be("20200101000000Z");
            await Admin.DeleteAsync(add.Dn, Token);
        }
    }

    [Fact]
    public async Task A_sort_order_that_cannot_be_says_why_in_its_answer()
    {
        await ExpectAsync(new LdapSortKey("noSuchAttribute"), LdapResultCode.NoSuchAttribute);
        await ExpectAsync(new LdapSortKey("cn", "noSuchRule"), LdapResultCode.InappropriateMatching);
        await ExpectAsync(new LdapSortKey("jpegPhoto"), LdapResultCode.InappropriateMatching);
        await ExpectAsync(new LdapSortKey("cn", "2.5.13.3"), LdapResultCode.Success);

        async Task ExpectAsync(LdapSortKey key, LdapResultCode code)
        {
            var search = new LdapSearchRequest(Suffix, LdapSearchScope.Subtree, "(uid=ann)");
            var result = await Admin.SearchAllAsync(search with { Controls = [new LdapSortControl(key)] }, Token);
            result.Control<LdapSortResultControl>()!.Result.Should().Be(code, key.ToString());
            result.Entries.Should().ContainSingle("it is not critical");
        }
    }
}
