namespace FakeDrivers.Ldap.Client.Tests.Connection;

/// <summary>What System.DirectoryServices.Protocols cannot send is said, before anything is sent.</summary>
public sealed class UnsupportedRequestTests
{
    public static TheoryData<string, Func<ILdapConnection, Task>> Requests => new()
    {
        { "an increment", connection => connection.ModifyAsync(new("cn=a", LdapModification.Increment("uidNumber", 1))) },
        { "the scope of subordinates", connection => connection.SearchAllAsync(new("cn=a", LdapSearchScope.Subordinates, LdapFilter.Any)) },
        { "a persistent search", connection => SearchAsync(connection, new LdapPersistentSearchControl(LdapChangeKinds.All)) },
        { "a synchronization", connection => SearchAsync(connection, new LdapSyncRequestControl(LdapSyncMode.RefreshOnly)) },
        { "a notification", connection => SearchAsync(connection, LdapControls.Notification) },
        { "a control with an empty value", connection => SearchAsync(connection, new LdapControl("1.2.3") { Value = "" }) },
        { "an extended request with an empty value", connection => connection.ExtendedAsync(new("1.2.3", "")) },
        { "controls with a bind", connection => connection.BindAsync(new("cn=a", "x") { Controls = [LdapControls.PasswordPolicyRequest] }) },
        { "another version", connection => connection.BindAsync(new("cn=a", "x") { Version = 2 }) },
        { "SASL PLAIN", connection => connection.BindAsync(new() { Credentials = new LdapSaslCredentials("PLAIN", "\0a\0b") }) },
        { "credentials for GSSAPI", connection => connection.BindAsync(new() { Credentials = new LdapSaslCredentials("GSSAPI", "x") }) },
        { "a password that is no text", connection => connection.BindAsync(new() { Name = "cn=a", Credentials = new LdapSimpleCredentials(new byte[] { 0xff }) }) },
        { "a NUL in a password", connection => connection.BindAsync(new("cn=a", "a\0b")) },
        { "a NUL in a name", connection => connection.DeleteAsync(new("cn=a\0b")) },
        { "a NUL in an attribute", connection => connection.AddAsync(new("cn=a", new LdapAttribute("c\0n", "a"))) },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task What_cannot_be_sent_is_refused_and_said(string what, Func<ILdapConnection, Task> call)
    {
        // Nobody listens there: had anything been sent, the error would be another.
        await using var connection = new DirectoryLdapConnection(new() { Server = "127.0.0.1", Port = 1 });

        var error = (await connection.Awaiting(it => call(it)).Should().ThrowAsync<LdapException>(what)).Which;

        error.ResultCode.Should().Be(LdapResultCode.ParamError, what);
        error.DiagnosticMessage.Should().StartWith("System.DirectoryServices.Protocols cannot send ");
    }

    [Fact]
    public async Task Limits_below_zero_are_errors_of_the_caller()
    {
        await using var connection = new DirectoryLdapConnection(new() { Server = "127.0.0.1", Port = 1 });
        var search = new LdapSearchRequest("cn=a", LdapSearchScope.Base, LdapFilter.Any);

        await connection.Awaiting(it => it.SearchAllAsync(search with { SizeLimit = -1 })).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await connection.Awaiting(it => it.SearchAllAsync(search with { TimeLimit = TimeSpan.FromSeconds(-1) })).Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private static Task<LdapSearchResult> SearchAsync(ILdapConnection connection, LdapControl control) =>
        connection.SearchAllAsync(new("cn=a", LdapSearchScope.Base, LdapFilter.Any) { Controls = [control] });
}
