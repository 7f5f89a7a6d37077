using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.Security;

/// <summary>Code of the test's own that the directory calls while it is locked may look, but change nothing: it is told so, and nobody waits for ever.</summary>
public sealed class LdapOwnCodeTests : IDisposable
{
    private const string Suffix = "dc=example,dc=com";
    private const string Ann = "uid=ann," + Suffix;
    private readonly FakeWorldOptions _options = new();
    private FakeWorld? _world;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeWorld World => _world ??= new(_options);

    public void Dispose() => _world?.Dispose();

    [Fact]
    public async Task An_access_rule_that_changes_the_directory_is_refused_and_nothing_is_changed()
    {
        InAccessRule(() => World.Ldap.ConnectAs().AddAsync(new LdapAddRequest("ou=more," + Suffix, new LdapAttribute("objectClass", "organizationalUnit")), Token).Ended());

        await IsRefusedAsync(ModifyAsync);
    }

    [Fact]
    public async Task An_access_rule_that_waits_for_a_change_of_another_thread_is_refused()
    {
        InAccessRule(() => Task.Run(() => World.Ldap.ConnectAs().DeleteAsync(Ann, Token)).Waited());

        await IsRefusedAsync(ModifyAsync);
    }

    [Fact]
    public async Task An_access_rule_may_look_from_any_thread()
    {
        var seen = 0;
        InAccessRule(() =>
        {
            seen += World.Ldap.ConnectAs().SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(uid=ann)"), Token).Ended().Entries.Count;
            seen += Task.Run(() => World.Ldap.ConnectAs().SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(uid=ann)"), Token)).Waited().Entries.Count;
        });

        await ModifyAsync();

        seen.Should().Be(2);
    }

    [Theory]
    [InlineData("seed")]
    [InlineData("clear")]
    [InlineData("restore")]
    [InlineData("reset")]
    public async Task Nor_may_it_steer_the_world(string how)
    {
        WorldSnapshot? snapshot = null;
        InAccessRule(() =>
        {
            if (how == "seed") World.Ldap.Add([new("ou=more," + Suffix, new LdapAttribute("objectClass", "organizationalUnit"))]);
            if (how == "clear") World.Ldap.Clear();
            if (how == "restore") World.Restore(snapshot!);
            if (how == "reset") World.Reset();
        });
        snapshot = World.Snapshot();

        await IsRefusedAsync(ModifyAsync);
    }

    [Fact]
    public async Task What_becomes_due_within_a_rule_settles_after_it()
    {
        InAccessRule(() => World.Clock.Advance(TimeSpan.FromDays(2)));
        await using var admin = World.Ldap.ConnectAs();
        await admin.AddAsync(new LdapAddRequest("cn=gone," + Suffix, new LdapAttribute("objectClass", "applicationProcess", "dynamicObject")), Token);

        await ModifyAsync();
        World.Clock.Advance(TimeSpan.FromTicks(1));

        (await admin.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(cn=gone)"), Token)).Entries.Should().BeEmpty();
        (await DescriptionAsync()).Should().Be("changed", "what the rule was asked about was not lost");
    }

    [Fact]
    public async Task A_check_of_passwords_that_changes_the_directory_is_refused()
    {
        _options.Ldap.PasswordPolicy = new()
        {
            Quality = LdapPasswordQuality.Checked,
            Complaint = _ =>
            {
                World.Ldap.ConnectAs().DeleteAsync(Ann, Token).Ended();
                return null;
            },
        };
        Seed();
        await using var ann = World.Ldap.ConnectAs(Ann);

        await IsRefusedAsync(() => ann.ModifyAsync(new LdapModifyRequest(Ann, [LdapModification.Replace("userPassword", "a-password")]), Token));
    }

    [Fact]
    public async Task A_mechanism_that_waits_for_a_change_is_refused_where_binds_are_remembered()
    {
        _options.Ldap.PasswordPolicy = new() { Lockout = true, MaxFailures = 3 };
        _options.Ldap.SaslMechanisms.Add(new Busy(() => Task.Run(() => World.Ldap.ConnectAs().DeleteAsync(Ann, Token)).Waited()));
        Seed();
        await using var connection = World.Ldap.Connect();

        await IsRefusedAsync(() => connection.BindAsync(new LdapBindRequest { Credentials = new LdapSaslCredentials("BUSY", null) }, Token));
    }

    [Fact]
    public async Task A_fork_is_another_world()
    {
        FakeWorld? fork = null;
        InAccessRule(() => fork!.Ldap.ConnectAs().DeleteAsync(Ann, Token).Ended());
        fork = World.Fork();

        await ModifyAsync();

        fork.Ldap.Count.Should().Be(World.Ldap.Count - 1);
        fork.Dispose();
    }

    [Fact]
    public async Task An_interceptor_may_do_all_of_it()
    {
        Seed();
        World.Ldap.Plugins.Add(new Deleting());
        await using var admin = World.Ldap.ConnectAs();

        await admin.AddAsync(new LdapAddRequest("ou=more," + Suffix, new LdapAttribute("objectClass", "organizationalUnit")), Token);

        (await admin.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(uid=ann)"), Token)).Entries.Should().BeEmpty();
    }

    private void InAccessRule(Action act)
    {
        var isAsked = false;
        _options.Ldap.AccessRules.Add(request =>
        {
            if (request.Operation != LdapAccessOperations.Modify || isAsked) return LdapAccessDecision.Allow;
            isAsked = true;
            act();
            return LdapAccessDecision.Allow;
        });
        Seed();
    }

    private void Seed() => World.Ldap.Add([new(Ann, new("objectClass", "inetOrgPerson"), new("uid", "ann"), new("cn", "ann"), new("sn", "ann"))]);

    private async Task ModifyAsync()
    {
        await using var ann = World.Ldap.ConnectAs(Ann);
        await ann.ModifyAsync(new LdapModifyRequest(Ann, [LdapModification.Replace("description", "changed")]), Token);
    }

    private async Task<string?> DescriptionAsync() =>
        (await World.Ldap.ConnectAs().SearchAllAsync(new(Ann, LdapSearchScope.Base, LdapFilter.Any), Token)).Entries.Single().GetText("description");

    private async Task IsRefusedAsync(Func<Task> act)
    {
        var (revision, count) = (World.Changes.Revision, World.Ldap.Count);

        var refused = await act.Should().ThrowAsync<InvalidOperationException>();

        refused.Which.Message.Should().Contain("from within an operation").And.Contain("make the change when the operation is over");
        (World.Changes.Revision, World.Ldap.Count).Should().Be((revision, count));
        (await DescriptionAsync()).Should().BeNull();
    }

    private sealed class Busy(Action act) : ILdapSaslMechanism
    {
        public string Name => "BUSY";

        public LdapSaslReply Respond(LdapSaslContext context, LdapValue? response, object? state)
        {
            act();
            return LdapSaslReply.Failure("it was let");
        }
    }

    private sealed class Deleting : LdapInterceptor
    {
        public override async ValueTask BeforeAsync(LdapInterceptedCall call, CancellationToken cancellationToken)
        {
            if (call.Request is LdapAddRequest) await call.Connection.DeleteAsync(Ann, cancellationToken);
        }
    }
}
