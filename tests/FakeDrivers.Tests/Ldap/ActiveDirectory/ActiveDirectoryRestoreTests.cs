using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.ActiveDirectory;

/// <summary>Bringing back what was deleted is held to what adding and renaming are held to; what is refused changes nothing.</summary>
public sealed class ActiveDirectoryRestoreTests() : ActiveDirectoryTestBase(options =>
{
    options.AccessRules.Add(request => request.IsIdentity("CN=Helper," + Users) && request.Operation != LdapAccessOperations.Proxy && !request.IsAtOrBelow("CN=Builtin," + Domain) ? LdapAccessDecision.Allow : null);
    options.AccessRules.Add(request => request.IsIdentity("CN=Writer," + Users) && request.Operation is LdapAccessOperations.Modify ? LdapAccessDecision.Allow : null);
})
{
    [Theory]
    [InlineData("CN=Ann,CN=Nowhere,DC=corp,DC=example", LdapResultCode.NoSuchObject)]
    [InlineData("CN=Ann,CN=Deleted Objects,DC=corp,DC=example", LdapResultCode.NoSuchObject)]
    [InlineData("CN=Ann,DC=other", LdapResultCode.NoSuchObject)]
    [InlineData("CN=Guest,CN=Users,DC=corp,DC=example", LdapResultCode.EntryAlreadyExists)]
    [InlineData("OU=Ann,CN=Users,DC=corp,DC=example", LdapResultCode.NamingViolation)]
    [InlineData("no name", LdapResultCode.InvalidDnSyntax)]
    public async Task It_needs_a_place(string name, LdapResultCode code)
    {
        var deleted = await DeletedAsync();

        await RefusedAsync(deleted, code, Admin, Replace("distinguishedName", name));
    }

    [Fact]
    public async Task An_account_name_that_was_taken_meanwhile_stays_with_who_has_it()
    {
        var deleted = await DeletedAsync();
        await Admin.AddAsync(User("Other", new LdapAttribute("userPrincipalName", "other@corp.example")), Token);
        await Admin.ModifyAsync(new LdapModifyRequest("CN=Other," + Users, [Replace("sAMAccountName", "Ann")]), Token);

        await RefusedAsync(deleted, LdapResultCode.EntryAlreadyExists, Admin, Replace("distinguishedName", Ann));
        await RefusedAsync(deleted, LdapResultCode.ConstraintViolation, Admin, Replace("distinguishedName", Ann), Replace("sAMAccountName", "Ann2"), Replace("userPrincipalName", "other@corp.example"));
        await RestoreAsync(Admin, deleted.Dn, Replace("distinguishedName", Ann), Replace("sAMAccountName", "Ann2"));

        (await ReadAsync(Ann)).GetText("sAMAccountName").Should().Be("Ann2");
    }

    [Fact]
    public async Task An_identifier_that_was_taken_meanwhile_stays_with_who_has_it()
    {
        var deleted = await DeletedAsync();
        World.Ldap.Add([User("Twin", new LdapAttribute("objectSid", deleted["objectSid"][0]))]);

        await RefusedAsync(deleted, LdapResultCode.ConstraintViolation, Admin, Replace("distinguishedName", Ann));
    }

    [Fact]
    public async Task What_is_changed_besides_is_checked_as_in_any_change()
    {
        var deleted = await DeletedAsync();
        var name = Replace("distinguishedName", Ann);

        await RefusedAsync(deleted, LdapResultCode.NoSuchAttribute, Admin, name, Replace("nonsense", "x"));
        await RefusedAsync(deleted, LdapResultCode.ConstraintViolation, Admin, name, Replace("objectGUID", "0123456789abcdef"));
        await RefusedAsync(deleted, LdapResultCode.ConstraintViolation, Admin, name, Replace("countryCode", "1", "2"));
        await RefusedAsync(deleted, LdapResultCode.ObjectClassViolation, Admin, name, Replace("groupType", "2"));
        await RefusedAsync(deleted, LdapResultCode.NoSuchObject, Admin, name, Replace("manager", "CN=Nobody," + Users));
        await RefusedAsync(deleted, LdapResultCode.UnwillingToPerform, Admin, name, Replace("unicodePwd", Password("x")));
        await RestoreAsync(Admin, deleted.Dn, name, Replace("description", "back"), Replace("unicodePwd", Password("Secret-2")));

        (await ReadAsync(Ann)).GetText("description").Should().Be("back");
        (await BindCodeAsync("ann@corp.example", "Secret-2")).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_may_not_rename_it_or_add_at_its_new_place_may_not()
    {
        var deleted = await DeletedAsync();
        await using var writer = World.Ldap.ConnectAs("CN=Writer," + Users);
        await using var helper = World.Ldap.ConnectAs("CN=Helper," + Users);

        await RefusedAsync(deleted, LdapResultCode.InsufficientAccessRights, writer, Replace("distinguishedName", Ann));
        await RefusedAsync(deleted, LdapResultCode.InsufficientAccessRights, helper, Replace("distinguishedName", "CN=Ann,CN=Builtin," + Domain));
        await RestoreAsync(helper, deleted.Dn, Replace("distinguishedName", Ann));

        (await ReadAsync(Ann)).GetText("cn").Should().Be("Ann");
    }

    [Fact]
    public async Task Values_that_must_be_unique_still_are_and_what_is_deleted_holds_none()
    {
        World.Ldap.Plugins.Add(new LdapUniqueAttributes("mail", "sAMAccountName"));
        var deleted = await DeletedAsync();
        await Admin.AddAsync(User("Other", new LdapAttribute("mail", "ann@corp.example")), Token);
        await Admin.AddAsync(User("Ann"), Token);
        await Admin.DeleteAsync(Ann, Token);

        await RefusedAsync(deleted, LdapResultCode.ConstraintViolation, Admin, Replace("distinguishedName", Ann), Replace("mail", "ann@corp.example"));
        await RestoreAsync(Admin, deleted.Dn, Replace("distinguishedName", Ann), Replace("mail", "ann2@corp.example"));

        (await ReadAsync(Ann)).GetText("mail").Should().Be("ann2@corp.example");
    }

    [Fact]
    public async Task What_referred_to_it_lost_it_and_does_not_refer_to_what_is_kept()
    {
        World.Ldap.Plugins.Add(new LdapReferentialIntegrity("seeAlso"));
        await AddAnnAsync();
        await Admin.AddAsync(User("Other", new LdapAttribute("seeAlso", Ann)), Token);

        await Admin.DeleteAsync(Ann, Token);

        (await ReadAsync("CN=Other," + Users)).Find("seeAlso").Should().BeNull();
    }

    private static Task<LdapResult> RestoreAsync(FakeLdapConnection connection, string dn, params LdapModification[] more) =>
        connection.ModifyAsync(new(dn, [new(LdapModificationKind.Delete, new("isDeleted")), .. more]) { Controls = [LdapControls.ShowDeleted] }, Token);

    private async Task<LdapEntry> DeletedAsync()
    {
        await AddAnnAsync();
        await Admin.DeleteAsync(Ann, Token);
        return await FindAsync();
    }

    private async Task<LdapEntry> FindAsync() => (await Admin.SearchAllAsync(
        new("CN=Deleted Objects," + Domain, LdapSearchScope.OneLevel, "(msDS-LastKnownRDN=Ann)") { Controls = [LdapControls.ShowDeleted] }, Token)).Entries[0];

    private async Task RefusedAsync(LdapEntry deleted, LdapResultCode code, FakeLdapConnection connection, params LdapModification[] more)
    {
        var before = World.Snapshot();

        var refused = await RefusedAsync(() => RestoreAsync(connection, deleted.Dn, more));

        refused.ResultCode.Should().Be(code, string.Join(' ', more.Select(step => step.Attribute)));
        World.Diff(before, World.Snapshot()).Rows.Should().BeEmpty("a refused one changes nothing");
    }
}
