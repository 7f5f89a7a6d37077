using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.Plugins;

public sealed class LdapInterceptorTests : LdapTestBase
{
    public LdapInterceptorTests() => Seed(Unit("people"), Person("ann", People, new LdapAttribute("userPassword", "secret")));

    [Fact]
    public async Task It_sees_every_operation_before_and_after()
    {
        var seen = new List<string>();
        World.Ldap.Plugins.Add(new Interceptor(
            call => seen.Add($"> {call.Request.GetType().Name}"),
            call => seen.Add($"< {call.Result!.Code}")));
        var connection = World.Ldap.Connect();
        await connection.BindAsync("cn=admin,dc=example,dc=com", "admin", Token);
        await connection.SearchAllAsync(new(Suffix, LdapSearchScope.Base, LdapFilter.Any), Token);
        await connection.CompareAsync($"uid=ann,{People}", "uid", "ann", Token);
        await connection.WhoAmIAsync(Token);
        await RefusedAsync(() => connection.DeleteAsync(People, Token));

        seen.Should().Equal(
            "> LdapBindRequest", "< Success", "> LdapSearchRequest", "< Success", "> LdapCompareRequest", "< CompareTrue",
            "> LdapExtendedRequest", "< Success", "> LdapDeleteRequest", "< NotAllowedOnNonLeaf");
    }

    [Fact]
    public async Task It_may_refuse_and_the_log_tells_so()
    {
        World.Ldap.Plugins.Add(new Interceptor(call =>
        {
            if (call.Request is LdapDeleteRequest) throw new LdapException(LdapResultCode.UnwillingToPerform, "not today");
        }));

        (await RefusedAsync(() => Admin.DeleteAsync($"uid=ann,{People}", Token))).DiagnosticMessage.Should().Be("not today");

        World.Ldap.Count.Should().Be(3);
        World.Calls.Of(LdapOperations.Delete).Should().ContainSingle().Which.Outcome.Should().Be(CallOutcome.Failed);
    }

    [Fact]
    public async Task It_may_change_the_request_and_the_result()
    {
        World.Ldap.Plugins.Add(new Interceptor(
            call =>
            {
                if (call.Request is LdapAddRequest add) call.Request = add with { Attributes = [.. add.Attributes, new("description", "intercepted")] };
            },
            call =>
            {
                if (call.Result is LdapSearchResult { Entries.Count: > 1 } found) call.Result = found with { Entries = [.. found.Entries.Take(1)] };
            }));

        await Admin.AddAsync(Person("bob"), Token);

        (await Admin.FindAsync($"uid=bob,{People}"))!.GetText("description").Should().Be("intercepted");
        (await FindAsync("(objectClass=*)")).Should().ContainSingle();
    }

    [Fact]
    public async Task It_may_turn_a_failure_into_a_success_and_the_other_way_round()
    {
        World.Ldap.Plugins.Add(new Interceptor(after: call =>
        {
            if (call.Request is LdapDeleteRequest && call.Result!.Code == LdapResultCode.NoSuchObject) call.Result = LdapResult.Success;
            if (call.Request is LdapCompareRequest) call.Result = new LdapResult(LdapResultCode.Busy);
        }));

        await Admin.DeleteAsync("uid=none," + People, Token);
        (await RefusedAsync(() => Admin.CompareAsync($"uid=ann,{People}", "uid", "ann", Token))).ResultCode.Should().Be(LdapResultCode.Busy);
    }

    [Fact]
    public async Task It_may_use_the_directory()
    {
        World.Ldap.Plugins.Add(new Interceptor(async call =>
        {
            if (call.Request is LdapAddRequest add && add.Dn.StartsWith("uid=bob", StringComparison.Ordinal)) await call.Connection.AddAsync(Person("log"), Token);
        }));

        await Admin.AddAsync(Person("bob"), Token);

        (await FindAsync("(uid=*)")).Should().Equal("uid=ann", "uid=log", "uid=bob");
    }

    [Fact]
    public async Task Of_a_search_that_goes_on_it_sees_the_request_and_may_refuse_it()
    {
        var isRefusing = false;
        World.Ldap.Plugins.Add(new Interceptor(call =>
        {
            if (isRefusing) throw new LdapException(LdapResultCode.Busy);
            call.Request = (LdapSearchRequest)call.Request with { BaseDn = People };
        }));
        var request = new LdapSearchRequest(Suffix, LdapSearchScope.Base, LdapFilter.Any) { Controls = [new LdapPersistentSearchControl(LdapChangeKinds.All, ChangesOnly: false)] };

        await using var found = Admin.SearchMessagesAsync(request, Token).GetAsyncEnumerator(Token);
        await found.MoveNextAsync();
        found.Current.Should().BeOfType<LdapSearchEntry>().Which.Entry.Dn.Should().Be(People);
        isRefusing = true;
        await using var refused = Admin.SearchMessagesAsync(request, Token).GetAsyncEnumerator(Token);
        await refused.MoveNextAsync();
        refused.Current.Should().BeOfType<LdapSearchDone>().Which.Result.Code.Should().Be(LdapResultCode.Busy);
    }

    [Fact]
    public async Task The_first_is_the_outermost()
    {
        var order = new List<string>();
        foreach (var name in new[] { "outer", "inner" }) World.Ldap.Plugins.Add(new Interceptor(_ => order.Add($"> {name}"), _ => order.Add($"< {name}")));

        await Admin.WhoAmIAsync(Token);

        order.Should().Equal("> outer", "> inner", "< inner", "< outer");
    }

    [Fact]
    public async Task A_request_of_another_type_is_refused()
    {
        World.Ldap.Plugins.Add(new Interceptor(call => call.Request = new LdapUnbindRequest()));

        var act = () => Admin.WhoAmIAsync(Token);

        (await act.Should().ThrowAsync<ArgumentException>()).WithMessage("*LdapExtendedRequest*");
    }

    [Fact]
    public async Task A_failed_bind_leaves_the_connection_anonymous_whoever_made_it_fail()
    {
        World.Ldap.Plugins.Add(new Interceptor(after: call =>
        {
            if (call.Request is LdapBindRequest) call.Result = new LdapResult(LdapResultCode.Busy);
        }));
        var connection = World.Ldap.Connect();

        await RefusedAsync(() => connection.BindAsync("cn=admin,dc=example,dc=com", "admin", Token));

        connection.IsBound.Should().BeFalse();
    }

    private sealed class Interceptor(Func<LdapInterceptedCall, Task> before, Action<LdapInterceptedCall>? after = null) : LdapInterceptor
    {
        public Interceptor(Action<LdapInterceptedCall>? before = null, Action<LdapInterceptedCall>? after = null)
            : this(call => { before?.Invoke(call); return Task.CompletedTask; }, after)
        {
        }

        public override async ValueTask BeforeAsync(LdapInterceptedCall call, CancellationToken cancellationToken) => await before(call);

        public override ValueTask AfterAsync(LdapInterceptedCall call, CancellationToken cancellationToken)
        {
            after?.Invoke(call);
            return ValueTask.CompletedTask;
        }
    }
}
