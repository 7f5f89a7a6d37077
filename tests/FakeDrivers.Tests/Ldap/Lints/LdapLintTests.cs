using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.Lints;

public sealed class LdapLintTests : IDisposable
{
    private const string Suffix = "dc=example,dc=com";

    private readonly FakeWorld _world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeLdapDirectory Directory => _world.Ldap;

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("(uid=ann)")]
    [InlineData("(&(objectClass=person)(description=x))")]
    [InlineData("(|(uid=a)(mail=b))")]
    [InlineData("(cn=an*)")]
    [InlineData("(cn>=a)")]
    [InlineData("(&(uid=ann)(!(cn=x)))")]
    public async Task A_search_that_an_index_serves_is_right(string filter)
    {
        await SearchAsync(filter);

        Directory.Lints(LdapLintKind.UnindexedSearch, LdapLintKind.BroadSearch, LdapLintKind.NegativeSearch).Should().BeEmpty();
    }

    [Theory]
    [InlineData("(description=x)", LdapLintKind.UnindexedSearch, "no index serves (description=x); index description")]
    [InlineData("(|(uid=a)(title=b))", LdapLintKind.UnindexedSearch, "; index title (")]
    [InlineData("(cn=*n)", LdapLintKind.UnindexedSearch, "no index serves")]
    [InlineData("(mail=*)", LdapLintKind.UnindexedSearch, "no index serves (mail=*), for it does not say how values of mail begin; add a condition")]
    [InlineData("(nosuch=x)", LdapLintKind.UnindexedSearch, "no index serves")]
    [InlineData("(objectClass=*)", LdapLintKind.BroadSearch, "ask page by page")]
    [InlineData("(&)", LdapLintKind.BroadSearch, "finds everything at once")]
    [InlineData("(objectClass=top)", LdapLintKind.BroadSearch, "finds everything at once")]
    [InlineData("(!(uid=ann))", LdapLintKind.NegativeSearch, "says only what must not hold")]
    [InlineData("(&(!(uid=ann))(!(cn=x)))", LdapLintKind.NegativeSearch, "says only what must not hold")]
    [InlineData("(|(uid=ann)(!(cn=x)))", LdapLintKind.NegativeSearch, "says only what must not hold")]
    public async Task A_search_that_may_be_wrong_is_told(string filter, LdapLintKind kind, string text)
    {
        await SearchAsync(filter);

        var lint = Directory.Lints(LdapLintKind.UnindexedSearch, LdapLintKind.BroadSearch, LdapLintKind.NegativeSearch).Should().ContainSingle().Which;
        lint.Kind.Should().Be(kind);
        lint.Text.Should().Contain(text);
        lint.Call.Should().BeSameAs(_world.Calls.Of(LdapOperations.Search)[0]);
        lint.ToString().Should().StartWith($"{kind}: ");
        ((Action)(() => Directory.VerifyNoLints(kind))).Should().Throw<FakeDriversException>().WithMessage($"The directory is used in ways that may be wrong:*{kind}*");
    }

    [Fact]
    public async Task One_entry_pages_and_limits_are_right()
    {
        await using var connection = Directory.Connect();
        await connection.SearchAllAsync(new(Suffix, LdapSearchScope.Base, "(description=x)"), Token);
        await connection.SearchAllAsync(new(Suffix, LdapSearchScope.OneLevel, "(objectClass=*)"), Token);
        await connection.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(objectClass=*)") { SizeLimit = 10 }, Token);
        await connection.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(objectClass=*)") { Controls = [new LdapPagedResultsControl(10)] }, Token);
        await connection.UnbindAsync(Token);

        Directory.Lints().Should().BeEmpty();
        Directory.VerifyNoLints();
    }

    [Fact]
    public async Task A_search_without_an_object_class_is_told_when_asked()
    {
        await SearchAsync("(uid=ann)");
        await SearchAsync("(&(objectClass=person)(uid=ann))");
        await SearchAsync("(|(objectClass=person)(uid=ann))");

        Directory.Lints().Should().NotContain(lint => lint.Kind == LdapLintKind.NoObjectClass);
        Directory.Lints(LdapLintKind.NoObjectClass).Select(lint => lint.Text).Should().Equal(
            "(uid=ann) does not say which object class; write (&(objectClass=…)(uid=ann))",
            "(|(objectClass=person)(uid=ann)) does not say which object class; write (&(objectClass=…)(|(objectClass=person)(uid=ann)))");
    }

    [Fact]
    public async Task A_connection_that_is_never_unbound_is_told()
    {
        var left = Directory.Connect();
        var unused = Directory.Connect();
        await using (var closed = Directory.Connect()) await closed.SearchAllAsync(new(Suffix, LdapSearchScope.Base, LdapFilter.Any), Token);
        await left.SearchAllAsync(new(Suffix, LdapSearchScope.Base, LdapFilter.Any), Token);

        Directory.Lints().Should().ContainSingle().Which.Text.Should().Be($"the connection ldap-{left.Number} was used and never unbound; call UnbindAsync, or dispose it");
        await left.DisposeAsync();
        await unused.DisposeAsync();
        Directory.VerifyNoLints();
    }

    [Fact]
    public async Task A_password_over_a_clear_connection_is_told_once()
    {
        Directory.Seed(d => d.Person("ann", p => p.Password("pw")));
        await using var connection = Directory.Connect();
        await connection.BindAsync(new("uid=ann,dc=example,dc=com", "pw"), Token);
        Directory.Lints(LdapLintKind.ClearPassword).Should().BeEmpty("it never left the process");

        Directory.NoteClearPassword(connection.Number);
        await connection.BindAsync(new("uid=ann,dc=example,dc=com", "pw"), Token);

        Directory.Lints(LdapLintKind.ClearPassword).Should().ContainSingle().Which.Text.Should().Contain("sent the password of 'uid=ann,dc=example,dc=com'").And.Contain("StartTLS");
    }

    [Fact]
    public async Task Each_directory_of_a_world_has_lints_of_its_own()
    {
        var partners = _world.LdapDirectories["partners"];
        partners.RefuseLints(LdapLintKind.NoObjectClass);
        await SearchAsync("(!(uid=ann))");
        await using (var connection = partners.Connect())
        {
            await connection.Awaiting(other => other.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(uid=ann)"), Token)).Should().ThrowAsync<LdapException>();
        }

        Directory.Lints().Should().ContainSingle().Which.Kind.Should().Be(LdapLintKind.NegativeSearch);
        Directory.LearnSchema().Attributes.Should().ContainSingle();
        partners.VerifyNoLints();
    }

    [Fact]
    public async Task Searches_can_be_refused_until_it_is_enough()
    {
        var rules = Directory.RefuseLints(LdapLintKind.NoObjectClass);

        (await Awaiting("(uid=ann)").Should().ThrowAsync<LdapException>()).WithMessage("*refused (NoObjectClass): (uid=ann) does not say which object class*")
            .Which.ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
        await SearchAsync("(&(objectClass=person)(uid=ann))");
        foreach (var rule in rules) rule.Dispose();
        await SearchAsync("(uid=ann)");

        Directory.RefuseLints().Should().HaveCount(3);
        await Awaiting("(objectClass=*)").Should().ThrowAsync<LdapException>();
        ((Action)(() => Directory.RefuseLints(LdapLintKind.OpenConnection))).Should().Throw<ArgumentException>().WithMessage("OpenConnection is not about searches*");
    }

    private Func<Task> Awaiting(string filter) => () => SearchAsync(filter);

    private async Task SearchAsync(string filter)
    {
        await using var connection = Directory.Connect();
        await connection.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, filter), Token);
    }
}
