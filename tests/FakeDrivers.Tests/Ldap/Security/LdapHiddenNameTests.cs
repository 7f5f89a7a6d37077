using FakeDrivers.Ldap;
using FakeDrivers.Tests.Ldap.Changes;

namespace FakeDrivers.Tests.Ldap.Security;

/// <summary>No answer names an entry that is hidden from who asks.</summary>
public sealed class LdapHiddenNameTests : LiveTestBase
{
    private const string Secret = "ou=secret," + People;
    private const string Ann = "uid=ann," + People;

    public LdapHiddenNameTests()
        : base(options =>
        {
            options.AccessRules.Add(LdapAccessRules.HideSubtree(Secret));
            options.AccessRules.Add(request => request.Dn.StartsWith("cn=closed", StringComparison.Ordinal) && request.Attribute == "member" ? LdapAccessDecision.Deny : null);
            options.AccessRules.Add(request => request.Dn.StartsWith("cn=branch", StringComparison.Ordinal) ? LdapAccessDecision.Deny : null);
            options.AccessRules.Add(LdapAccessRules.Allow(Ann, LdapAccessOperations.All));
        })
    {
        Seed(Unit("people"), Person("ann"), Unit("secret", People), Person("eve", Secret, new LdapAttribute("mail", "eve@example.com")));
        Mine = World.Ldap.ConnectAs(Ann);
    }

    private FakeLdapConnection Mine { get; }

    [Fact]
    public async Task A_value_that_must_be_unique_is_another_entry_s()
    {
        World.Ldap.Plugins.Add(new LdapUniqueAttributes("mail"));

        var refused = await RefusedAsync(() => Mine.ModifyAsync(new LdapModifyRequest(Ann, [LdapModification.Add("mail", "eve@example.com")]), Token));

        refused.ResultCode.Should().Be(LdapResultCode.ConstraintViolation);
        refused.DiagnosticMessage.Should().Contain("another entry").And.NotContain("uid=eve");
    }

    [Fact]
    public async Task A_subtree_that_may_not_be_deleted_whole_says_no_more()
    {
        var refused = await RefusedAsync(() => Mine.DeleteAsync(new(People) { Controls = [LdapControls.SubtreeDelete] }, Token));

        (refused.ResultCode, refused.MatchedDn).Should().Be((LdapResultCode.InsufficientAccessRights, string.Empty));
        refused.DiagnosticMessage.Should().Contain(People).And.NotContain("secret");
        World.Ldap.Count.Should().Be(5);
    }

    [Fact]
    public async Task A_referral_that_may_not_be_read_leads_nowhere()
    {
        Seed(new LdapEntry("cn=branch," + People, new("objectClass", "referral", "extensibleObject"), new("cn", "branch"), new("ref", "ldap://elsewhere/cn=there")));

        var refused = await RefusedAsync(() => Mine.SearchAllAsync(new("cn=below,cn=branch," + People, LdapSearchScope.Base, LdapFilter.Any), Token));

        (refused.ResultCode, refused.MatchedDn).Should().Be((LdapResultCode.InsufficientAccessRights, string.Empty));
        refused.Result.Referrals.Should().BeEmpty();
    }

    [Fact]
    public async Task An_entry_that_comes_from_a_hidden_place_does_not_say_from_where()
    {
        var told = Mine.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All), People), Token).GetAsyncEnumerator(Token);
        var first = NextEntryAsync(told);

        await Admin.ModifyDnAsync("uid=eve," + Secret, "uid=eve", People, cancellationToken: Token);

        var moved = await first;
        moved.Entry.Dn.Should().Be("uid=eve," + People);
        moved.Controls.Should().ContainSingle().Which.Should().BeOfType<LdapEntryChangeControl>().Which.PreviousDn.Should().BeNull();
    }

    [Fact]
    public async Task Groups_that_find_their_members_are_told_as_others_are()
    {
        World.Ldap.Plugins.Add(new LdapDynamicGroups());
        Seed(Dynamic("open", Suffix), Dynamic("closed", Suffix), Dynamic("hidden", Secret));

        (await Mine.FindAsync(Ann, "memberOf"))!.GetTexts("memberOf").Should().Equal("cn=open," + Suffix);
        (await Admin.FindAsync(Ann, "memberOf"))!.GetTexts("memberOf").Should().HaveCount(3);
    }

    [Fact]
    public async Task Of_a_group_with_members_of_two_kinds_who_reads_one_kind_is_told_of_that_alone()
    {
        var directory = World.LdapDirectories.Add("lenient", options =>
        {
            options.Profile = LdapProfile.Permissive;
            options.AccessRules.Add(request => request.Attribute == "member" ? LdapAccessDecision.Deny : null);
        });
        directory.Add(
        [
            Unit("people"), Person("ann"),
            new("cn=both," + Suffix, new("objectClass", "groupOfNames", "groupOfUniqueNames"), new("cn", "both"), new("member", Ann), new("uniqueMember", Suffix)),
        ]);

        (await directory.ConnectAs(Ann).FindAsync(Ann, "memberOf"))!.Find("memberOf").Should().BeNull();
        (await directory.ConnectAs().FindAsync(Ann, "memberOf"))!.GetTexts("memberOf").Should().ContainSingle();
    }

    private static LdapEntry Dynamic(string name, string parent) =>
        new($"cn={name},{parent}", new("objectClass", "groupOfURLs"), new("cn", name), new("memberURL", $"ldap:///{People}??sub?(uid=ann)"));
}
