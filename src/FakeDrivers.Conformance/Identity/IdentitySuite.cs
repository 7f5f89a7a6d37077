using FakeDrivers.Identity;

namespace FakeDrivers.Conformance.Identity;

/// <summary>The contract of <c>IIdentityApi</c>, case by case: Keystone's API v3.</summary>
/// <remarks>Immutable and thread-safe. The ids are <c>IDN-</c>, three letters for the topic, and a number.</remarks>
public sealed partial class IdentitySuite : ConformanceSuite<IdentityHarness>
{
    private const string Api = "Keystone API v3";

    private const string Seen = "observed on Keystone of Zed";

    private const string Password = "conf-password";

    /// <summary>An id that nothing bears.</summary>
    private const string Unknown = "00000000000040008000dead00000000";

    /// <inheritdoc/>
    public override string Name => nameof(IIdentityApi);

    /// <inheritdoc/>
    public override IReadOnlyList<ConformanceCase<IdentityHarness>> Cases { get; } =
    [
        .. TokenCases(), .. ValidityCases(), .. DomainCases(), .. ProjectCases(), .. UserCases(), .. GroupCases(), .. RoleCases(),
        .. AssignmentCases(), .. CatalogCases(), .. ApplicationCredentialCases(), .. DelegationCases(), .. LimitCases(), .. GenericCases(),
    ];

    private static ConformanceCase<IdentityHarness> Case(
        string id, string title, string source, Func<IdentityHarness, CancellationToken, Task> body, string? capability = null) =>
        new() { Id = id, Title = title, Source = source, Body = body, Capability = capability };

    /// <summary>A domain with a project and a user, who is a member of it.</summary>
    private sealed record Stage(IIdentityApi Api, IdentityDomain Domain, Project Project, User User, string MemberId, string ReaderId)
    {
        public RoleAssignment Membership => new() { RoleId = MemberId, UserId = User.Id, ProjectId = Project.Id };

        public AuthenticationRequest LogIn(TokenScope? scope = null, string password = Password) =>
            new() { Password = new() { User = IdentityName.OfId(User.Id), Password = password }, Scope = scope };

        public AuthenticationRequest LogInToProject() => LogIn(TokenScope.Project(Project.Id));
    }

    private static async Task<Stage> StageAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        var domain = await api.CreateDomainAsync(new() { Name = "conf-domain" }, token).ConfigureAwait(false);
        var project = await api.CreateProjectAsync(new() { Name = "conf-project", DomainId = domain.Id }, token).ConfigureAwait(false);
        var user = await api.CreateUserAsync(new() { Name = "conf-user", DomainId = domain.Id, Password = Password }, token).ConfigureAwait(false);
        var stage = new Stage(
            api, domain, project, user, await RoleIdAsync(api, "member", token).ConfigureAwait(false), await RoleIdAsync(api, "reader", token).ConfigureAwait(false));
        await api.GrantRoleAsync(stage.Membership, token).ConfigureAwait(false);
        return stage;
    }

    private static async Task<string> RoleIdAsync(IIdentityApi api, string name, CancellationToken token) =>
        (await ReadAllAsync(api.ListRolesAsync(new() { Name = name }, token)).ConfigureAwait(false))[0].Id;

    private static async Task<List<T>> ReadAllAsync<T>(IAsyncEnumerable<T> listing)
    {
        var all = new List<T>();
        await foreach (var each in listing.ConfigureAwait(false)) all.Add(each);
        return all;
    }

    private static async Task<bool> IsValidAsync(IIdentityApi api, Token held, CancellationToken token)
    {
        try
        {
            await api.ValidateTokenAsync(held.Id, cancellationToken: token).ConfigureAwait(false);
            return true;
        }
        catch (ResourceNotFoundException)
        {
            return false;
        }
    }

    private static Task<ResourceNotFoundException> NotFoundAsync(Func<Task> call, string what) => Expect.ThrowsAsync<ResourceNotFoundException>(call, what);

    private static Task<AccessDeniedException> DeniedAsync(Func<Task> call, string what) => Expect.ThrowsAsync<AccessDeniedException>(call, what);

    private static Task<AuthenticationFailedException> LogInRefusedAsync(Func<Task> call, string what) => Expect.ThrowsAsync<AuthenticationFailedException>(call, what);

    private static Task<ConflictException> ConflictAsync(Func<Task> call, string what) => Expect.ThrowsAsync<ConflictException>(call, what);

    private static Task<InvalidRequestException> InvalidAsync(Func<Task> call, string what) => Expect.ThrowsAsync<InvalidRequestException>(call, what);

    private static Task<InvalidStateException> WrongStateAsync(Func<Task> call, string what) => Expect.ThrowsAsync<InvalidStateException>(call, what);

    private static IEnumerable<string> NamesOf(IEnumerable<Role> roles) => roles.Select(role => role.Name);
}
