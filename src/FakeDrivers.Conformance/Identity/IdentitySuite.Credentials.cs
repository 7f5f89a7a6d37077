using System.Security.Cryptography;
using System.Text;
using FakeDrivers.Identity;

namespace FakeDrivers.Conformance.Identity;

public sealed partial class IdentitySuite
{
    private static ConformanceCase<IdentityHarness>[] ApplicationCredentialCases() =>
    [
        Case("IDN-APP-001", "An application credential logs in for its project with its roles; the secret is told once", Api, ApplicationCredentialAsync),
        Case("IDN-APP-002", "A wrong secret and a scope are refused, an unknown id is not found", Seen, ApplicationCredentialLogInAsync),
        Case("IDN-APP-003", "A name that is taken, and a role that the user does not have, are refused", Seen, ApplicationCredentialRefusalsAsync),
        Case("IDN-APP-004", "A credential that is deleted ends its tokens, and so does taking the role away", Seen, ApplicationCredentialEndAsync),
    ];

    private static ConformanceCase<IdentityHarness>[] DelegationCases() =>
    [
        Case("IDN-TRS-001", "A trust lets its trustee act as its trustor, as often as it says", Seen, TrustAsync),
        Case("IDN-TRS-002", "A trust that is deleted is gone, and its tokens end", Api, TrustEndAsync),
        Case("IDN-TRS-003", "A role that the trustor does not have, and a user who is not there, are refused", Seen, TrustRefusalsAsync),
        Case("IDN-EC2-001", "A signed request logs in for the project of its keys", Api, SignedRequestAsync),
        Case("IDN-EC2-002", "Keys are listed for their user and deleted", Api, Ec2CredentialsAsync),
    ];

    private static ConformanceCase<IdentityHarness>[] LimitCases() =>
    [
        Case("IDN-LIM-001", "A limit is registered, set for a project, changed and deleted", Api, LimitsAsync),
        Case("IDN-LIM-002", "Limits that are there already, stand on nothing, or are stood on, are refused", Seen, LimitRefusalsAsync),
    ];

    private static async Task ApplicationCredentialAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var made = await user.CreateApplicationCredentialAsync(new() { Name = "conf-robot", RoleIds = [stage.ReaderId] }, token).ConfigureAwait(false);
        var secret = Expect.NotNull(made.Secret, "the secret");
        var held = await stage.Api.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(made.Id, secret), token).ConfigureAwait(false);
        Expect.Equal((stage.User.Id, stage.Project.Id), (held.User.Id, held.Project?.Id), "user and project");
        Expect.Equal(["reader"], NamesOf(held.Roles), "the roles");
        Expect.Equal(["application_credential"], held.Methods, "the methods");
        Expect.Equal(made with { Secret = null }, await user.GetApplicationCredentialAsync(made.Id, token).ConfigureAwait(false), "the credential that is read");
        var found = await ReadAllAsync(user.ListApplicationCredentialsAsync(cancellationToken: token)).ConfigureAwait(false);
        Expect.Equal([made with { Secret = null }], found, "the listing");
    }

    private static async Task ApplicationCredentialLogInAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var made = await user.CreateApplicationCredentialAsync(new() { Name = "conf-robot" }, token).ConfigureAwait(false);
        var right = AuthenticationRequest.WithApplicationCredential(made.Id, made.Secret!);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(made.Id, "wrong"), token), "a wrong secret").ConfigureAwait(false);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(right with { Scope = TokenScope.Project(stage.Project.Id) }, token), "a scope").ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(Unknown, "any"), token), "an unknown id").ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(right, token).ConfigureAwait(false);
        await DeniedAsync(() => stage.Api.AuthenticateAsync(AuthenticationRequest.WithToken(held.Id), token), "getting another token by its token").ConfigureAwait(false);
    }

    private static async Task ApplicationCredentialRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        await user.CreateApplicationCredentialAsync(new() { Name = "conf-robot" }, token).ConfigureAwait(false);
        await ConflictAsync(() => user.CreateApplicationCredentialAsync(new() { Name = "conf-robot" }, token), "the same name").ConfigureAwait(false);
        var admin = await RoleIdAsync(stage.Api, "admin", token).ConfigureAwait(false);
        await InvalidAsync(() => user.CreateApplicationCredentialAsync(new() { Name = "conf-other", RoleIds = [admin] }, token), "a role that the user does not have").ConfigureAwait(false);
        await NotFoundAsync(() => user.DeleteApplicationCredentialAsync(Unknown, token), "deleting an unknown credential").ConfigureAwait(false);
    }

    private static async Task ApplicationCredentialEndAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var made = await user.CreateApplicationCredentialAsync(new() { Name = "conf-robot" }, token).ConfigureAwait(false);
        var other = await user.CreateApplicationCredentialAsync(new() { Name = "conf-other" }, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(made.Id, made.Secret!), token).ConfigureAwait(false);
        await user.DeleteApplicationCredentialAsync(made.Id, token).ConfigureAwait(false);
        Expect.True(!await IsValidAsync(stage.Api, held, token).ConfigureAwait(false), "the token to have ended");
        await stage.Api.RevokeRoleAsync(stage.Membership, token).ConfigureAwait(false);
        await NotFoundAsync(
            () => stage.Api.AuthenticateAsync(AuthenticationRequest.WithApplicationCredential(other.Id, other.Secret!), token), "a credential whose role was taken").ConfigureAwait(false);
    }

    private static async Task TrustAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var trustee = await TrusteeAsync(stage, token).ConfigureAwait(false);
        var trust = await user.CreateTrustAsync(
            new() { TrusteeUserId = trustee.Id, RoleIds = [stage.ReaderId], IsImpersonating = true, RemainingUses = 1 }, token).ConfigureAwait(false);
        Expect.Equal(trust, await user.GetTrustAsync(trust.Id, token).ConfigureAwait(false), "the trust that is read");
        var held = await UseAsync().ConfigureAwait(false);
        Expect.Equal((stage.User.Id, stage.Project.Id), (held.User.Id, held.Project?.Id), "user and project");
        Expect.Equal(["reader"], NamesOf(held.Roles), "the roles");
        await LogInRefusedAsync(UseAsync, "a second use").ConfigureAwait(false);

        Task<Token> UseAsync() => UseTrustAsync(stage, trustee, trust, token);
    }

    private static async Task TrustEndAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var trustee = await TrusteeAsync(stage, token).ConfigureAwait(false);
        var trust = await user.CreateTrustAsync(new() { TrusteeUserId = trustee.Id, RoleIds = [stage.MemberId] }, token).ConfigureAwait(false);
        var held = await UseTrustAsync(stage, trustee, trust, token).ConfigureAwait(false);
        Expect.Equal(trustee.Id, held.User.Id, "the user");
        var found = await ReadAllAsync(user.ListTrustsAsync(new() { TrustorUserId = stage.User.Id }, token)).ConfigureAwait(false);
        Expect.Equal([trust.Id], found.Select(each => each.Id), "the trusts of the trustor");
        await user.DeleteTrustAsync(trust.Id, token).ConfigureAwait(false);
        Expect.True(!await IsValidAsync(stage.Api, held, token).ConfigureAwait(false), "the token to have ended");
        await NotFoundAsync(() => user.GetTrustAsync(trust.Id, token), "reading the deleted trust").ConfigureAwait(false);
    }

    private static async Task TrustRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var admin = await RoleIdAsync(stage.Api, "admin", token).ConfigureAwait(false);
        await NotFoundAsync(() => user.CreateTrustAsync(new() { TrusteeUserId = stage.User.Id, RoleIds = [admin] }, token), "a role that the user does not have").ConfigureAwait(false);
        await NotFoundAsync(() => user.CreateTrustAsync(new() { TrusteeUserId = Unknown, RoleIds = [stage.MemberId] }, token), "an unknown trustee").ConfigureAwait(false);
        await InvalidAsync(() => user.CreateTrustAsync(new() { TrusteeUserId = stage.User.Id }, token), "a trust without roles").ConfigureAwait(false);
    }

    private static async Task SignedRequestAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var pair = await user.CreateEc2CredentialAsync(cancellationToken: token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(Signed(pair.Access, Expect.NotNull(pair.Secret, "the secret")), token).ConfigureAwait(false);
        Expect.Equal((stage.User.Id, stage.Project.Id), (held.User.Id, held.Project?.Id), "user and project");
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(Signed(pair.Access, "wrong"), token), "a wrong signature").ConfigureAwait(false);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(Signed(Unknown, pair.Secret!), token), "an unknown key").ConfigureAwait(false);
    }

    private static async Task Ec2CredentialsAsync(IdentityHarness harness, CancellationToken token)
    {
        var (stage, user) = await UserAtWorkAsync(harness, token).ConfigureAwait(false);
        var pair = await user.CreateEc2CredentialAsync(stage.Project.Id, token).ConfigureAwait(false);
        Expect.Equal(pair.Access, (await user.GetEc2CredentialAsync(pair.Access, token).ConfigureAwait(false)).Access, "the access key that is read");
        var found = await user.ListEc2CredentialsAsync(cancellationToken: token).ConfigureAwait(false);
        Expect.Equal([pair.Access], found.Select(each => each.Access), "the listing");
        await user.DeleteEc2CredentialAsync(pair.Access, token).ConfigureAwait(false);
        await NotFoundAsync(() => user.GetEc2CredentialAsync(pair.Access, token), "reading the deleted keys").ConfigureAwait(false);
    }

    private static async Task LimitsAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var (service, _) = await MakeServiceAsync(stage.Api, "http://conf/", token).ConfigureAwait(false);
        var registered = await stage.Api.CreateRegisteredLimitAsync(
            new() { ServiceId = service.Id, ResourceName = "conf-cores", DefaultLimit = 10 }, token).ConfigureAwait(false);
        Expect.Equal(12, (await stage.Api.UpdateRegisteredLimitAsync(registered.Id, 12, token).ConfigureAwait(false)).DefaultLimit, "the new default");
        var all = await stage.Api.ListRegisteredLimitsAsync(new() { ServiceId = service.Id }, token).ConfigureAwait(false);
        Expect.Equal([12], all.Select(each => each.DefaultLimit), "the registered limits");
        var limit = await stage.Api.CreateLimitAsync(LimitOf(service, stage.Project, 5), token).ConfigureAwait(false);
        Expect.Equal(7, (await stage.Api.UpdateLimitAsync(limit.Id, 7, token).ConfigureAwait(false)).ResourceLimit, "the new limit");
        var mine = await stage.Api.ListLimitsAsync(new() { ProjectId = stage.Project.Id }, token).ConfigureAwait(false);
        Expect.Equal([7], mine.Select(each => each.ResourceLimit), "the limits of the project");
        await stage.Api.DeleteLimitAsync(limit.Id, token).ConfigureAwait(false);
        await stage.Api.DeleteRegisteredLimitAsync(registered.Id, token).ConfigureAwait(false);
        Expect.Equal(0, (await stage.Api.ListRegisteredLimitsAsync(new() { ServiceId = service.Id }, token).ConfigureAwait(false)).Count, "the number that is left");
    }

    private static async Task LimitRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var (service, _) = await MakeServiceAsync(stage.Api, "http://conf/", token).ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.CreateLimitAsync(LimitOf(service, stage.Project, 5), token), "a limit that stands on nothing").ConfigureAwait(false);
        var request = new CreateRegisteredLimitRequest { ServiceId = service.Id, ResourceName = "conf-cores", DefaultLimit = 10 };
        var registered = await stage.Api.CreateRegisteredLimitAsync(request, token).ConfigureAwait(false);
        await ConflictAsync(() => stage.Api.CreateRegisteredLimitAsync(request, token), "the same registered limit").ConfigureAwait(false);
        await stage.Api.CreateLimitAsync(LimitOf(service, stage.Project, 5), token).ConfigureAwait(false);
        await ConflictAsync(() => stage.Api.CreateLimitAsync(LimitOf(service, stage.Project, 5), token), "the same limit").ConfigureAwait(false);
        await WrongStateAsync(() => stage.Api.DeleteRegisteredLimitAsync(registered.Id, token), "deleting what a limit stands on").ConfigureAwait(false);
    }

    private static CreateLimitRequest LimitOf(Service service, Project project, int limit) =>
        new() { ServiceId = service.Id, ResourceName = "conf-cores", ProjectId = project.Id, ResourceLimit = limit };

    private static async Task<(Stage Stage, IIdentityApi User)> UserAtWorkAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        return (stage, harness.As(await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false)));
    }

    private static Task<User> TrusteeAsync(Stage stage, CancellationToken token) =>
        stage.Api.CreateUserAsync(new() { Name = "conf-trustee", DomainId = stage.Domain.Id, Password = Password }, token);

    private static Task<Token> UseTrustAsync(Stage stage, User trustee, Trust trust, CancellationToken token) => stage.Api.AuthenticateAsync(
        new() { Password = new() { User = IdentityName.OfId(trustee.Id), Password = Password }, Scope = TokenScope.Trust(trust.Id) }, token);

    private static AuthenticationRequest Signed(string access, string secret)
    {
        const string Text = "GET\nconf\n/\nAction=DescribeInstances";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Text)));
        return new() { Ec2 = new() { Access = access, StringToSign = Text, Signature = signature } };
    }
}
