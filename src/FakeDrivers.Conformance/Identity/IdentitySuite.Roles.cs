using FakeDrivers.Identity;

namespace FakeDrivers.Conformance.Identity;

public sealed partial class IdentitySuite
{
    private static ConformanceCase<IdentityHarness>[] RoleCases() =>
    [
        Case("IDN-ROL-001", "A role is made, read, listed, changed and deleted", Api, RoleAsync),
        Case("IDN-ROL-002", "Two roles cannot bear one name, and the default roles cannot be deleted", Seen, RoleRefusalsAsync),
        Case("IDN-ROL-003", "A role that follows from another is had with it, and no longer when that ends", Api, ImpliedRoleAsync),
        Case("IDN-ROL-004", "No role makes administrators, no domain's own role follows, and nothing follows twice", Seen, ImplicationRefusalsAsync),
        Case("IDN-ROL-005", "A role cannot follow from itself", "observed", CircleAsync, IdentityCapabilities.NoCircles),
    ];

    private static ConformanceCase<IdentityHarness>[] AssignmentCases() =>
    [
        Case("IDN-ASG-001", "A role is given, found, given again without effect, and taken", Seen, AssignmentAsync),
        Case("IDN-ASG-002", "What is inherited holds below a project, not on it, and for all projects of a domain", Api, InheritedAsync),
        Case("IDN-ASG-003", "Effective assignments name users, projects and implied roles", Api, EffectiveAsync),
        Case("IDN-ASG-004", "Parts that are not there, or a domain's own role elsewhere, are refused", Seen, AssignmentRefusalsAsync),
        Case("IDN-ASG-005", "Queries that contradict themselves are refused; unknown names find nothing", Seen, AssignmentQueriesAsync),
        Case("IDN-ASG-006", "A user gives no roles", Seen, AssignmentDeniedAsync),
    ];

    private static async Task RoleAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        var role = await api.CreateRoleAsync(new() { Name = "conf-role" }, token).ConfigureAwait(false);
        var changed = await api.UpdateRoleAsync(new() { RoleId = role.Id, Name = "conf-renamed", Description = "conf" }, token).ConfigureAwait(false);
        Expect.Equal(role with { Name = "conf-renamed", Description = "conf" }, changed, "the changed role");
        Expect.Equal(changed, await api.GetRoleAsync(role.Id, token).ConfigureAwait(false), "the role that is read");
        var found = await ReadAllAsync(api.ListRolesAsync(new() { Name = "conf-renamed" }, token)).ConfigureAwait(false);
        Expect.Equal([role.Id], found.Select(each => each.Id), "the listing");
        await api.DeleteRoleAsync(role.Id, token).ConfigureAwait(false);
        await NotFoundAsync(() => api.GetRoleAsync(role.Id, token), "reading the deleted role").ConfigureAwait(false);
    }

    private static async Task RoleRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        await api.CreateRoleAsync(new() { Name = "conf-role" }, token).ConfigureAwait(false);
        await ConflictAsync(() => api.CreateRoleAsync(new() { Name = "CONF-role" }, token), "the same name").ConfigureAwait(false);
        var reader = await RoleIdAsync(api, "reader", token).ConfigureAwait(false);
        await WrongStateAsync(() => api.DeleteRoleAsync(reader, token), "deleting a default role").ConfigureAwait(false);
        await NotFoundAsync(() => api.DeleteRoleAsync(Unknown, token), "deleting an unknown role").ConfigureAwait(false);
    }

    private static async Task ImpliedRoleAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var role = await stage.Api.CreateRoleAsync(new() { Name = "conf-role" }, token).ConfigureAwait(false);
        await stage.Api.RevokeRoleAsync(stage.Membership, token).ConfigureAwait(false);
        await stage.Api.GrantRoleAsync(stage.Membership with { RoleId = role.Id }, token).ConfigureAwait(false);
        await stage.Api.ImplyRoleAsync(new(role.Id, stage.MemberId), token).ConfigureAwait(false);
        Expect.Equal(
            [new RoleImplication(role.Id, stage.MemberId)], await stage.Api.ListImpliedRolesAsync(role.Id, token).ConfigureAwait(false), "what follows from the role");
        Expect.SameElements(["conf-role", "member", "reader"], await RolesAsync().ConfigureAwait(false), "the roles");
        await stage.Api.RemoveImpliedRoleAsync(new(role.Id, stage.MemberId), token).ConfigureAwait(false);
        Expect.SameElements(["conf-role"], await RolesAsync().ConfigureAwait(false), "the roles that are left");

        async Task<IEnumerable<string>> RolesAsync() => NamesOf((await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false)).Roles);
    }

    private static async Task ImplicationRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var role = await stage.Api.CreateRoleAsync(new() { Name = "conf-role" }, token).ConfigureAwait(false);
        var own = await stage.Api.CreateRoleAsync(new() { Name = "conf-own", DomainId = stage.Domain.Id }, token).ConfigureAwait(false);
        var admin = await RoleIdAsync(stage.Api, "admin", token).ConfigureAwait(false);
        await InvalidAsync(() => stage.Api.ImplyRoleAsync(new(role.Id, admin), token), "a role that makes administrators").ConfigureAwait(false);
        await InvalidAsync(() => stage.Api.ImplyRoleAsync(new(role.Id, own.Id), token), "a domain's own role").ConfigureAwait(false);
        await stage.Api.ImplyRoleAsync(new(role.Id, stage.ReaderId), token).ConfigureAwait(false);
        await ConflictAsync(() => stage.Api.ImplyRoleAsync(new(role.Id, stage.ReaderId), token), "the same again").ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.RemoveImpliedRoleAsync(new(role.Id, stage.MemberId), token), "what does not follow").ConfigureAwait(false);
    }

    private static async Task CircleAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        var one = await api.CreateRoleAsync(new() { Name = "conf-one" }, token).ConfigureAwait(false);
        var two = await api.CreateRoleAsync(new() { Name = "conf-two" }, token).ConfigureAwait(false);
        await api.ImplyRoleAsync(new(one.Id, two.Id), token).ConfigureAwait(false);
        await InvalidAsync(() => api.ImplyRoleAsync(new(two.Id, one.Id), token), "a circle").ConfigureAwait(false);
    }

    private static async Task AssignmentAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        await stage.Api.GrantRoleAsync(stage.Membership, token).ConfigureAwait(false);
        Expect.True(await stage.Api.IsRoleGrantedAsync(stage.Membership, token).ConfigureAwait(false), "the role to be given");
        Expect.Equal([stage.Membership], await ListAsync().ConfigureAwait(false), "the assignments");
        await stage.Api.RevokeRoleAsync(stage.Membership, token).ConfigureAwait(false);
        Expect.True(!await stage.Api.IsRoleGrantedAsync(stage.Membership, token).ConfigureAwait(false), "the role to be taken");
        Expect.Equal(0, (await ListAsync().ConfigureAwait(false)).Count, "the number of assignments");
        await NotFoundAsync(() => stage.Api.RevokeRoleAsync(stage.Membership, token), "taking it again").ConfigureAwait(false);

        Task<IReadOnlyList<RoleAssignment>> ListAsync() => stage.Api.ListRoleAssignmentsAsync(new() { UserId = stage.User.Id }, token);
    }

    private static async Task InheritedAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var (middle, _) = await BelowAsync(stage, token).ConfigureAwait(false);
        await stage.Api.RevokeRoleAsync(stage.Membership, token).ConfigureAwait(false);
        await stage.Api.GrantRoleAsync(stage.Membership with { IsInherited = true }, token).ConfigureAwait(false);
        await stage.Api.AuthenticateAsync(stage.LogIn(TokenScope.Project(middle.Id)), token).ConfigureAwait(false);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(stage.LogInToProject(), token), "the project itself").ConfigureAwait(false);
        await stage.Api.GrantRoleAsync(new() { RoleId = stage.ReaderId, UserId = stage.User.Id, DomainId = stage.Domain.Id, IsInherited = true }, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        Expect.Equal(["reader"], NamesOf(held.Roles), "the roles in a project of the domain");
    }

    private static async Task EffectiveAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var group = await MakeGroupAsync(stage, token).ConfigureAwait(false);
        await stage.Api.AddUserToGroupAsync(group.Id, stage.User.Id, token).ConfigureAwait(false);
        await stage.Api.RevokeRoleAsync(stage.Membership, token).ConfigureAwait(false);
        await stage.Api.GrantRoleAsync(new() { RoleId = stage.MemberId, GroupId = group.Id, ProjectId = stage.Project.Id }, token).ConfigureAwait(false);
        var told = await stage.Api.ListRoleAssignmentsAsync(new() { UserId = stage.User.Id, IsEffective = true }, token).ConfigureAwait(false);
        Expect.SameElements([stage.MemberId, stage.ReaderId], told.Select(each => each.RoleId), "the roles");
        Expect.True(told.All(each => each.UserId == stage.User.Id && each.ProjectId == stage.Project.Id), "user and project to be named", told);
    }

    private static async Task AssignmentRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var own = await stage.Api.CreateRoleAsync(new() { Name = "conf-own", DomainId = IdentityDomain.DefaultId }, token).ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.GrantRoleAsync(stage.Membership with { RoleId = Unknown }, token), "an unknown role").ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.GrantRoleAsync(stage.Membership with { UserId = Unknown }, token), "an unknown user").ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.GrantRoleAsync(stage.Membership with { ProjectId = Unknown }, token), "an unknown project").ConfigureAwait(false);
        await InvalidAsync(() => stage.Api.GrantRoleAsync(stage.Membership with { RoleId = own.Id }, token), "another domain's own role").ConfigureAwait(false);
        await InvalidAsync(() => stage.Api.GrantRoleAsync(stage.Membership with { RoleId = own.Id, ProjectId = null, IsSystem = true }, token), "a domain's own role on the system").ConfigureAwait(false);
    }

    private static async Task AssignmentQueriesAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        foreach (var query in (RoleAssignmentQuery[])
            [
                new() { UserId = Unknown, GroupId = Unknown }, new() { ProjectId = Unknown, DomainId = Unknown },
                new() { GroupId = Unknown, IsEffective = true }, new() { IncludeSubtree = true },
            ])
        {
            await InvalidAsync(() => api.ListRoleAssignmentsAsync(query, token), $"{query}").ConfigureAwait(false);
        }

        Expect.Equal(0, (await api.ListRoleAssignmentsAsync(new() { UserId = Unknown }, token).ConfigureAwait(false)).Count, "the number of assignments of nobody");
    }

    private static async Task AssignmentDeniedAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var user = harness.As(await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false));
        await DeniedAsync(() => user.GrantRoleAsync(stage.Membership with { RoleId = stage.ReaderId }, token), "giving a role").ConfigureAwait(false);
        await DeniedAsync(() => user.RevokeRoleAsync(stage.Membership, token), "taking a role").ConfigureAwait(false);
    }
}
