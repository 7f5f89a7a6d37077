using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.ActiveDirectory;

public sealed class ActiveDirectoryPasswordTests : ActiveDirectoryTestBase
{
    [Fact]
    public async Task There_is_no_operation_for_passwords_alone()
    {
        var refused = await RefusedAsync(() => Admin.ModifyPasswordAsync("Secret-2", cancellationToken: Token));

        refused.ResultCode.Should().Be(LdapResultCode.ProtocolError);
        (await ReadAsync(string.Empty, "supportedExtension"))["supportedExtension"].Should().NotContain("1.3.6.1.4.1.4203.1.11.1");
    }

    [Fact]
    public async Task A_password_is_never_read_by_others()
    {
        await AddAnnAsync();
        await using var connection = World.Ldap.Connect();
        await connection.BindAsync(Ann, "Secret-1", Token);

        var entry = (await connection.SearchAllAsync(new(Ann, LdapSearchScope.Base, LdapFilter.Any) { Attributes = ["*", "unicodePwd"] }, Token)).Entries.Single();

        entry.Find("unicodePwd").Should().BeNull();
        (await ReadAsync(Ann, "*", "unicodePwd")).Find("unicodePwd").Should().BeNull("not even the administrator reads it");
    }

    [Fact]
    public async Task An_administrator_resets_a_password_and_the_time_is_kept()
    {
        await AddAnnAsync();
        Clock.Advance(TimeSpan.FromDays(1));

        await Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("unicodePwd", Password("Secret-2"))]), Token);

        (await BindCodeAsync(Ann, "Secret-1")).Should().Be("52e");
        (await BindCodeAsync(Ann, "Secret-2")).Should().BeEmpty();
        (await ReadAsync(Ann)).GetText("pwdLastSet").Should().Be(Clock.GetUtcNow().ToFileTime().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_user_changes_the_own_password_by_giving_the_old_one()
    {
        await AddAnnAsync();
        await using var connection = World.Ldap.Connect();
        connection.IsEncrypted = true;
        await connection.BindAsync(Ann, "Secret-1", Token);

        var wrong = await RefusedAsync(() => ChangeAsync(connection, "Wrong-1", "Secret-2"));
        var weak = await RefusedAsync(() => ChangeAsync(connection, "Secret-1", "short"));
        var same = await RefusedAsync(() => ChangeAsync(connection, "Secret-1", "Secret-1"));
        var reset = await RefusedAsync(() => connection.ModifyAsync(new LdapModifyRequest(Ann, [Replace("unicodePwd", Password("Secret-2"))]), Token));
        await ChangeAsync(connection, "Secret-1", "Secret-2");
        var former = await RefusedAsync(() => ChangeAsync(connection, "Secret-2", "Secret-1"));

        wrong.ResultCode.Should().Be(LdapResultCode.ConstraintViolation);
        wrong.DiagnosticMessage.Should().StartWith("00000056: AtrErr: ");
        weak.DiagnosticMessage.Should().StartWith("0000052D: AtrErr: ");
        same.DiagnosticMessage.Should().StartWith("0000052D: AtrErr: ");
        reset.ResultCode.Should().Be(LdapResultCode.InsufficientAccessRights);
        former.DiagnosticMessage.Should().StartWith("0000052D: AtrErr: ");
        (await BindCodeAsync(Ann, "Secret-2")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Short-1")]
    [InlineData("alllowercase1")]
    [InlineData("Ann-Secret-1")]
    public async Task A_password_that_the_policy_does_not_allow_is_refused(string password)
    {
        await AddAnnAsync();
        await Admin.ModifyAsync(new LdapModifyRequest(Domain, [Replace("minPwdLength", "8")]), Token);

        var refused = await RefusedAsync(() => Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("unicodePwd", Password(password))]), Token));

        refused.ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
        refused.DiagnosticMessage.Should().StartWith("0000052D: SvcErr: ");
    }

    [Fact]
    public async Task Passwords_are_set_by_encrypted_connections_and_in_the_form_of_unicodePwd_only()
    {
        await AddAnnAsync();
        var plain = World.Ldap.ConnectAs();

        var open = await RefusedAsync(() => plain.ModifyAsync(new LdapModifyRequest(Ann, [Replace("unicodePwd", Password("Secret-2"))]), Token));
        var form = await RefusedAsync(() => Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("unicodePwd", "Secret-2")]), Token));

        open.ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
        open.DiagnosticMessage.Should().StartWith("0000001F: SvcErr: ");
        form.ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
    }

    [Fact]
    public async Task The_time_of_a_password_is_only_now_or_never()
    {
        await AddAnnAsync();

        await Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("pwdLastSet", "0")]), Token);
        (await BindCodeAsync(Ann, "Secret-1")).Should().Be("773");
        await Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("pwdLastSet", "-1")]), Token);
        (await BindCodeAsync(Ann, "Secret-1")).Should().BeEmpty();
        (await RefusedAsync(() => Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("pwdLastSet", "5")]), Token))).ResultCode.Should().Be(LdapResultCode.ConstraintViolation);
    }

    private static Task<LdapResult> ChangeAsync(FakeLdapConnection connection, string old, string password) => connection.ModifyAsync(new LdapModifyRequest(Ann, [new(LdapModificationKind.Delete, new("unicodePwd", Password(old))), new(LdapModificationKind.Add, new("unicodePwd", Password(password)))]), Token);
}
