using FakeDrivers.Identity;

namespace FakeDrivers.Conformance.Identity;

// Access rules, credentials of whatever type, what delegated tokens may not do, and names in part.
public sealed partial class IdentitySuite
{
    private static ConformanceCase<IdentityHarness>[] GenericCases() =>
    [
        Case("IDN-RUL-001", "An access rule is kept for further credentials, and goes after them", Seen, AccessRulesAsync),
        Case("IDN-RUL-002", "An access rule of an unknown method, or with a path without a slash, is refused", Seen, BadAccessRulesAsync),
        Case("IDN-CRD-001", "A credential is kept, read, changed, listed and removed", Seen, CredentialAsync),
        Case("IDN-CRD-002", "Keys of EC2 are credentials, each access key once", Seen, Ec2AsCredentialAsync),
        Case("IDN-CRD-003", "Credentials of others are neither told nor kept", Seen, ForeignCredentialAsync),
        Case("IDN-DLG-001", "A restricted application credential makes and ends no others", Seen, RestrictedAsync),
        Case("IDN-DLG-002", "An application credential manages no trusts and no credentials", Seen, DelegatedAsync),
        Case("IDN-DLG-003", "A trust is passed on as far as it says, and ends with the one before", Seen, RedelegationAsync),
        Case("IDN-NAM-001", "Users are listed by a part of their names", Seen, NamesInPartAsync),
    ];

    private static async Task AccessRulesAsync(IdentityHarness harness, CancellationToken token)
    {
        var (_, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var rule = new AccessRule { Service = "compute", Method = "GET", Path = "/v2.1/servers" };
        var made = await user.CreateApplicationCredentialAsync(new() { Name = "conf-rules", AccessRules = [rule] }, token).ConfigureAwait(false);
        var kept = (await user.ListAccessRulesAsync(cancellationToken: token).ConfigureAwait(false)).Single();
        Expect.Equal(rule, kept with { Id = null }, "the rule");
        Expect.Equal(kept, await user.GetAccessRuleAsync(kept.Id!, token).ConfigureAwait(false), "the rule that is read");
        await WrongStateAsync(() => user.DeleteAccessRuleAsync(kept.Id!, token), "deleting a rule in use").ConfigureAwait(false);
        await user.DeleteApplicationCredentialAsync(made.Id, token).ConfigureAwait(false);
        await user.DeleteAccessRuleAsync(kept.Id!, token).ConfigureAwait(false);
        await NotFoundAsync(() => user.GetAccessRuleAsync(kept.Id!, token), "reading the deleted rule").ConfigureAwait(false);
    }

    private static async Task BadAccessRulesAsync(IdentityHarness harness, CancellationToken token)
    {
        var (_, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        Task Make(string method, string path) =>
            user.CreateApplicationCredentialAsync(new() { Name = "conf-bad", AccessRules = [new() { Service = "compute", Method = method, Path = path }] }, token);
        await InvalidAsync(() => Make("GTE", "/v2.1"), "a method that is none").ConfigureAwait(false);
        await InvalidAsync(() => Make("GET", "v2.1"), "a path without a slash").ConfigureAwait(false);
    }

    private static async Task CredentialAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var made = await user.CreateCredentialAsync(new() { UserId = stage.User.Id, Type = "cert", Blob = "one" }, token).ConfigureAwait(false);
        Expect.Equal(made, await user.GetCredentialAsync(made.Id, token).ConfigureAwait(false), "the credential");
        await user.UpdateCredentialAsync(made.Id, "two", token).ConfigureAwait(false);
        var listed = await user.ListCredentialsAsync(new() { Type = "cert" }, token).ConfigureAwait(false);
        Expect.Equal(["two"], listed.Select(each => each.Blob), "the contents");
        await user.DeleteCredentialAsync(made.Id, token).ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.GetCredentialAsync(made.Id, token), "reading the deleted credential").ConfigureAwait(false);
    }

    private static async Task Ec2AsCredentialAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var request = new CreateCredentialRequest { UserId = stage.User.Id, ProjectId = stage.Project.Id, Type = Credential.Ec2, Blob = """{"access":"conf-access","secret":"conf-secret"}""" };
        await user.CreateCredentialAsync(request, token).ConfigureAwait(false);
        Expect.Equal(stage.Project.Id, (await user.GetEc2CredentialAsync("conf-access", token).ConfigureAwait(false)).ProjectId, "the project of the keys");
        await ConflictAsync(() => user.CreateCredentialAsync(request, token), "the same access key").ConfigureAwait(false);
        await InvalidAsync(() => user.CreateCredentialAsync(request with { Blob = "nojson" }, token), "a content that is none").ConfigureAwait(false);
    }

    private static async Task ForeignCredentialAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var other = await stage.Api.CreateUserAsync(new() { Name = "conf-other", DomainId = stage.Domain.Id, Password = Password }, token).ConfigureAwait(false);
        var theirs = await stage.Api.CreateCredentialAsync(new() { UserId = other.Id, Type = "cert", Blob = "one" }, token).ConfigureAwait(false);
        await DeniedAsync(() => user.GetCredentialAsync(theirs.Id, token), "reading another's").ConfigureAwait(false);
        await DeniedAsync(() => user.CreateCredentialAsync(new() { UserId = other.Id, Type = "cert", Blob = "one" }, token), "keeping one for another").ConfigureAwait(false);
        Expect.Equal(0, (await user.ListCredentialsAsync(null, token).ConfigureAwait(false)).Count, "the number of own ones");
    }

    private static async Task RestrictedAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var restricted = await user.CreateApplicationCredentialAsync(new() { Name = "conf-restricted" }, token).ConfigureAwait(false);
        var open = await user.CreateApplicationCredentialAsync(new() { Name = "conf-open", IsUnrestricted = true }, token).ConfigureAwait(false);
        var program = await ProgramAsync(harness, stage, restricted, token).ConfigureAwait(false);
        await DeniedAsync(() => program.CreateApplicationCredentialAsync(new() { Name = "conf-more" }, token), "making another").ConfigureAwait(false);
        await DeniedAsync(() => program.DeleteApplicationCredentialAsync(open.Id, token), "ending another").ConfigureAwait(false);
        await (await ProgramAsync(harness, stage, open, token).ConfigureAwait(false)).CreateApplicationCredentialAsync(new() { Name = "conf-more" }, token).ConfigureAwait(false);
    }

    private static async Task DelegatedAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var open = await user.CreateApplicationCredentialAsync(new() { Name = "conf-open", IsUnrestricted = true }, token).ConfigureAwait(false);
        var program = await ProgramAsync(harness, stage, open, token).ConfigureAwait(false);
        await DeniedAsync(() => program.CreateTrustAsync(new() { TrusteeUserId = stage.User.Id, RoleIds = [stage.MemberId] }, token), "making a trust").ConfigureAwait(false);
        await DeniedAsync(() => program.CreateCredentialAsync(new() { UserId = stage.User.Id, Type = "cert", Blob = "one" }, token), "keeping a credential").ConfigureAwait(false);
        await DeniedAsync(() => program.CreateEc2CredentialAsync(stage.Project.Id, token), "making keys").ConfigureAwait(false);
    }

    private static async Task RedelegationAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var trustee = await stage.Api.CreateUserAsync(new() { Name = "conf-trustee", DomainId = stage.Domain.Id, Password = Password }, token).ConfigureAwait(false);
        var request = new CreateTrustRequest { TrusteeUserId = trustee.Id, RoleIds = [stage.MemberId], IsImpersonating = true };
        var closed = await user.CreateTrustAsync(request, token).ConfigureAwait(false);
        var open = await user.CreateTrustAsync(request with { AllowsRedelegation = true, RedelegationCount = 1 }, token).ConfigureAwait(false);
        var byClosed = await ActingAsync(harness, stage, trustee, closed, token).ConfigureAwait(false);
        await DeniedAsync(() => byClosed.CreateTrustAsync(request, token), "passing on what cannot be").ConfigureAwait(false);
        var byOpen = await ActingAsync(harness, stage, trustee, open, token).ConfigureAwait(false);
        var further = await byOpen.CreateTrustAsync(request, token).ConfigureAwait(false);
        Expect.Equal((open.Id, 0), (further.RedelegatedTrustId, further.RedelegationCount), "where it comes from, and how far it goes");
        await user.DeleteTrustAsync(open.Id, token).ConfigureAwait(false);
        await NotFoundAsync(() => user.GetTrustAsync(further.Id, token), "reading what was passed on").ConfigureAwait(false);
    }

    private static async Task NamesInPartAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        await stage.Api.CreateUserAsync(new() { Name = "other-conf", DomainId = stage.Domain.Id }, token).ConfigureAwait(false);
        var found = await ReadAllAsync(stage.Api.ListUsersAsync(new() { DomainId = stage.Domain.Id, NameMatch = NameMatch.StartsWith("conf-") }, token)).ConfigureAwait(false);
        Expect.Equal([stage.User.Name], found.Select(each => each.Name), "the users");
        found = await ReadAllAsync(stage.Api.ListUsersAsync(new() { DomainId = stage.Domain.Id, NameMatch = NameMatch.EndsWith("-CONF", ignoreCase: true) }, token)).ConfigureAwait(false);
        Expect.Equal(["other-conf"], found.Select(each => each.Name), "the users");
    }

    private static async Task<IIdentityApi> ProgramAsync(IdentityHarness harness, Stage stage, ApplicationCredential credential, CancellationToken token) => harness.As(
        await stage.Api.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(credential.Id, Expect.NotNull(credential.Secret, "the secret")), token).ConfigureAwait(false));

    private static async Task<IIdentityApi> ActingAsync(IdentityHarness harness, Stage stage, User trustee, Trust trust, CancellationToken token) => harness.As(
        await stage.Api.AuthenticateAsync(
            new() { Password = new() { User = IdentityName.OfId(trustee.Id), Password = Password }, Scope = TokenScope.Trust(trust.Id) }, token).ConfigureAwait(false));
}
