using FakeDrivers.Identity;

namespace FakeDrivers.Conformance.Identity;

public sealed partial class IdentitySuite
{
    private static ConformanceCase<IdentityHarness>[] TokenCases() =>
    [
        Case("IDN-TOK-001", "A log-in with a password tells user, scope, roles, catalog, times and audit id", Api, PasswordAsync),
        Case("IDN-TOK-002", "Whatever is wrong with a log-in, the answer is the same", Seen, WrongLogInsAsync),
        Case("IDN-TOK-003", "Without a scope the token is for the default project when there is a role in it, else for nothing", Seen, DefaultScopeAsync),
        Case("IDN-TOK-004", "A token gives another one that ends when it does and names the first audit id", Seen, RescopeAsync),
        Case("IDN-TOK-005", "A token that is revoked is not found; one that was got by it stays", Seen, RevokeAsync),
        Case("IDN-TOK-006", "A user reads the own token and no other", Seen, OwnTokensAsync),
        Case("IDN-TOK-007", "A log-in for a domain or without a way of proving it is refused", Api, BadScopeAsync),
        Case("IDN-TOK-008", "A catalog is told to whoever asks", Api, CatalogOfCallerAsync),
    ];

    private static ConformanceCase<IdentityHarness>[] ValidityCases() =>
    [
        Case("IDN-VAL-001", "A token ends after its time, and can be read for a while by who asks for it", Api, ExpiryAsync, IdentityCapabilities.Clock),
        Case("IDN-VAL-002", "Disabling the user ends a token for good", Seen, DisabledUserAsync),
        Case("IDN-VAL-003", "A new password ends a token", Seen, NewPasswordAsync),
        Case("IDN-VAL-004", "A token is valid while a role is left, and shows those that are", Seen, LiveRolesAsync),
        Case("IDN-VAL-005", "While project or domain is disabled a token is not valid", Seen, DisabledScopeAsync),
        Case("IDN-VAL-006", "Leaving a group ends a token", Seen, LeftGroupAsync),
        Case("IDN-STO-001", "A token that is put into the store is valid until it is ended or taken out", "nova tests FakeAuthDatabase", StoreAsync, IdentityCapabilities.TokenStore),
    ];

    private static async Task PasswordAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);

        Expect.Equal(
            new IdentityName { Id = stage.User.Id, Name = "conf-user", DomainId = stage.Domain.Id, DomainName = "conf-domain" }, held.User, "the user");
        Expect.Equal(
            new IdentityName { Id = stage.Project.Id, Name = "conf-project", DomainId = stage.Domain.Id, DomainName = "conf-domain" }, held.Project!, "the project");
        Expect.SameElements(["member", "reader"], NamesOf(held.Roles), "the roles");
        Expect.Equal(["password"], held.Methods, "the methods");
        Expect.Equal(1, held.AuditIds.Count, "the number of audit ids");
        Expect.True(held.Catalog is { Count: > 0 }, "the catalog to be there");
        Expect.Equal(TimeSpan.FromHours(1), held.ExpiresAt - held.IssuedAt, "the time of the token");
        var read = await stage.Api.ValidateTokenAsync(held.Id, cancellationToken: token).ConfigureAwait(false);
        Expect.Equal((held.User, held.Project, held.ExpiresAt), (read.User, read.Project, read.ExpiresAt), "the token that is read");
        var bare = await stage.Api.AuthenticateAsync(stage.LogInToProject() with { WithoutCatalog = true }, token).ConfigureAwait(false);
        Expect.True(bare.Catalog is null, "no catalog when none is asked for");
    }

    private static async Task WrongLogInsAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(stage.LogIn(password: "wrong"), token), "a wrong password").ConfigureAwait(false);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(AuthenticationRequest.WithPassword("conf-nobody", Password), token), "an unknown user").ConfigureAwait(false);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(stage.LogIn(TokenScope.Project(Unknown)), token), "an unknown project").ConfigureAwait(false);
        var other = await stage.Api.CreateProjectAsync(new() { Name = "conf-other", DomainId = stage.Domain.Id }, token).ConfigureAwait(false);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(stage.LogIn(TokenScope.Project(other.Id)), token), "a project without a role").ConfigureAwait(false);
        await stage.Api.UpdateUserAsync(new() { UserId = stage.User.Id, IsEnabled = false }, token).ConfigureAwait(false);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(stage.LogIn(), token), "a disabled user").ConfigureAwait(false);
    }

    private static async Task DefaultScopeAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var none = await stage.Api.AuthenticateAsync(stage.LogIn(), token).ConfigureAwait(false);
        Expect.True(none is { Project: null, Catalog: null, Roles.Count: 0 }, "a token for nothing", none);
        await stage.Api.UpdateUserAsync(new() { UserId = stage.User.Id, DefaultProjectId = stage.Project.Id }, token).ConfigureAwait(false);
        var own = await stage.Api.AuthenticateAsync(stage.LogIn(), token).ConfigureAwait(false);
        Expect.Equal(stage.Project.Id, own.Project?.Id, "the project");
        var asked = await stage.Api.AuthenticateAsync(stage.LogIn(TokenScope.Unscoped), token).ConfigureAwait(false);
        Expect.True(asked.Project is null, "no project when none is asked for");
    }

    private static async Task RescopeAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var first = await stage.Api.AuthenticateAsync(stage.LogIn(TokenScope.Unscoped), token).ConfigureAwait(false);
        await harness.AdvanceAsync(TimeSpan.FromSeconds(1), token).ConfigureAwait(false);
        var second = await stage.Api.AuthenticateAsync(AuthenticationRequest.WithToken(first.Id, TokenScope.Project(stage.Project.Id)), token).ConfigureAwait(false);
        Expect.Equal((first.ExpiresAt, stage.Project.Id), (second.ExpiresAt, second.Project?.Id), "end and project");
        Expect.SameElements(["password", "token"], second.Methods, "the methods");
        Expect.Equal(first.AuditIds[0], second.AuditIds[^1], "the last audit id");
        await NotFoundAsync(() => stage.Api.AuthenticateAsync(AuthenticationRequest.WithToken("conf-junk"), token), "a token that is none").ConfigureAwait(false);
    }

    private static async Task RevokeAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var first = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        var second = await stage.Api.AuthenticateAsync(AuthenticationRequest.WithToken(first.Id, TokenScope.Project(stage.Project.Id)), token).ConfigureAwait(false);
        await stage.Api.RevokeTokenAsync(first.Id, token).ConfigureAwait(false);
        Expect.Equal((false, true), (await IsValidAsync(stage.Api, first, token).ConfigureAwait(false), await IsValidAsync(stage.Api, second, token).ConfigureAwait(false)), "validity");
        await NotFoundAsync(() => stage.Api.RevokeTokenAsync(first.Id, token), "revoking again").ConfigureAwait(false);
    }

    private static async Task OwnTokensAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var other = await stage.Api.CreateUserAsync(new() { Name = "conf-other", DomainId = stage.Domain.Id, Password = Password }, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        var others = await stage.Api.AuthenticateAsync(
            new() { Password = new() { User = IdentityName.OfId(other.Id), Password = Password } }, token).ConfigureAwait(false);
        var own = await harness.As(held).ValidateTokenAsync(held.Id, cancellationToken: token).ConfigureAwait(false);
        Expect.Equal(held.User, own.User, "the user of the own token");
        await DeniedAsync(() => harness.As(held).ValidateTokenAsync(others.Id, cancellationToken: token), "reading another's token").ConfigureAwait(false);
    }

    private static async Task BadScopeAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(stage.LogIn(TokenScope.Domain(stage.Domain.Id)), token), "a domain without a role").ConfigureAwait(false);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(stage.LogIn(TokenScope.System), token), "the system without a role").ConfigureAwait(false);
        await InvalidAsync(() => stage.Api.AuthenticateAsync(new(), token), "a log-in without any way").ConfigureAwait(false);
    }

    private static async Task CatalogOfCallerAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        var catalog = await harness.As(held).GetCatalogAsync(token).ConfigureAwait(false);
        Expect.Equal(held.Catalog!.Select(entry => entry.Type), catalog.Select(entry => entry.Type), "the types of services");
    }

    private static async Task ExpiryAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        await harness.AdvanceAsync(TimeSpan.FromMinutes(61), token).ConfigureAwait(false);
        Expect.True(!await IsValidAsync(stage.Api, held, token).ConfigureAwait(false), "the token to have ended");
        var read = await stage.Api.ValidateTokenAsync(held.Id, allowExpired: true, token).ConfigureAwait(false);
        Expect.Equal(held.ExpiresAt, read.ExpiresAt, "the end of the expired token");
    }

    private static async Task DisabledUserAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        foreach (var isEnabled in (bool[])[false, true])
        {
            await stage.Api.UpdateUserAsync(new() { UserId = stage.User.Id, IsEnabled = isEnabled }, token).ConfigureAwait(false);
            Expect.True(!await IsValidAsync(stage.Api, held, token).ConfigureAwait(false), $"the token to have ended (enabled: {isEnabled})");
        }
    }

    private static async Task NewPasswordAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        await stage.Api.ChangePasswordAsync(new() { UserId = stage.User.Id, OriginalPassword = Password, Password = "conf-new" }, token).ConfigureAwait(false);
        Expect.True(!await IsValidAsync(stage.Api, held, token).ConfigureAwait(false), "the token to have ended");
    }

    private static async Task LiveRolesAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var reader = stage.Membership with { RoleId = stage.ReaderId };
        await stage.Api.GrantRoleAsync(reader, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        await stage.Api.RevokeRoleAsync(stage.Membership, token).ConfigureAwait(false);
        var left = await stage.Api.ValidateTokenAsync(held.Id, cancellationToken: token).ConfigureAwait(false);
        Expect.Equal(["reader"], NamesOf(left.Roles), "the roles that are left");
        await stage.Api.RevokeRoleAsync(reader, token).ConfigureAwait(false);
        Expect.True(!await IsValidAsync(stage.Api, held, token).ConfigureAwait(false), "the token not to be valid without a role");
        await stage.Api.GrantRoleAsync(reader, token).ConfigureAwait(false);
        Expect.True(await IsValidAsync(stage.Api, held, token).ConfigureAwait(false), "the token to be valid with a role again");
    }

    private static async Task DisabledScopeAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        foreach (var isEnabled in (bool[])[false, true])
        {
            await stage.Api.UpdateProjectAsync(new() { ProjectId = stage.Project.Id, IsEnabled = isEnabled }, token).ConfigureAwait(false);
            Expect.Equal(isEnabled, await IsValidAsync(stage.Api, held, token).ConfigureAwait(false), "validity with the project enabled or not");
        }

        await stage.Api.UpdateDomainAsync(new() { DomainId = stage.Domain.Id, IsEnabled = false }, token).ConfigureAwait(false);
        Expect.True(!await IsValidAsync(stage.Api, held, token).ConfigureAwait(false), "the token not to be valid in a disabled domain");
    }

    private static async Task LeftGroupAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var group = await stage.Api.CreateGroupAsync(new() { Name = "conf-group", DomainId = stage.Domain.Id }, token).ConfigureAwait(false);
        await stage.Api.AddUserToGroupAsync(group.Id, stage.User.Id, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        await stage.Api.RemoveUserFromGroupAsync(group.Id, stage.User.Id, token).ConfigureAwait(false);
        Expect.True(!await IsValidAsync(stage.Api, held, token).ConfigureAwait(false), "the token to have ended");
    }

    private static async Task StoreAsync(IdentityHarness harness, CancellationToken token)
    {
        foreach (var (step, expected) in ((TokenStoreStep, bool)[])
            [(TokenStoreStep.Create, true), (TokenStoreStep.Revoke, false), (TokenStoreStep.Destroy, false), (TokenStoreStep.Create, true), (TokenStoreStep.Destroy, false)])
        {
            var isThere = await harness.StoreTokenAsync(step, "conf-token", "conf-alice", "conf-shop", token).ConfigureAwait(false);
            Expect.Equal(expected, isThere, $"whether the store finds the token after {step}");
            if (!expected) await NotFoundAsync(() => harness.Administrator.ValidateTokenAsync("conf-token", cancellationToken: token), $"reading after {step}").ConfigureAwait(false);
            else Expect.Equal("conf-alice", (await harness.Administrator.ValidateTokenAsync("conf-token", cancellationToken: token).ConfigureAwait(false)).User.Id, "the user");
        }
    }
}
