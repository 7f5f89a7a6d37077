using FakeDrivers.Identity;

namespace FakeDrivers.Conformance.Identity;

public sealed partial class IdentitySuite
{
    private static ConformanceCase<IdentityHarness>[] UserCases() =>
    [
        Case("IDN-USR-001", "A user is made, read, listed and changed", Api, UserAsync),
        Case("IDN-USR-002", "Two users of a domain cannot bear one name, whatever its case", Seen, UserNamesAsync),
        Case("IDN-USR-003", "A user changes the password with the old one as proof", Seen, ChangePasswordAsync),
        Case("IDN-USR-004", "A user who is deleted is gone, with the roles", Api, DeleteUserAsync),
        Case("IDN-USR-005", "A domain or user that is not there, and a long name, are refused", Seen, UserRefusalsAsync),
        Case("IDN-USR-006", "A user sees himself and no others", Seen, OwnUserAsync),
    ];

    private static ConformanceCase<IdentityHarness>[] GroupCases() =>
    [
        Case("IDN-GRP-001", "A group is made, read, listed, changed and deleted", Api, GroupAsync),
        Case("IDN-GRP-002", "Users join a group and leave it", Seen, MembersAsync),
        Case("IDN-GRP-003", "A user has the roles of the group", Api, GroupRolesAsync),
        Case("IDN-GRP-004", "What is not there, or not in the group, is refused, and so is a name that is taken", Seen, GroupRefusalsAsync),
    ];

    private static async Task UserAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var changed = await stage.Api.UpdateUserAsync(
            new() { UserId = stage.User.Id, Name = "conf-renamed", Email = "conf@example.org", DefaultProjectId = stage.Project.Id }, token).ConfigureAwait(false);
        Expect.Equal(("conf-renamed", "conf@example.org", stage.Project.Id), (changed.Name, changed.Email, changed.DefaultProjectId), "the changed user");
        Expect.Equal(changed, await stage.Api.GetUserAsync(stage.User.Id, token).ConfigureAwait(false), "the user that is read");
        await stage.Api.CreateUserAsync(new() { Name = "conf-off", DomainId = stage.Domain.Id, IsEnabled = false }, token).ConfigureAwait(false);
        var found = await ReadAllAsync(stage.Api.ListUsersAsync(new() { DomainId = stage.Domain.Id, IsEnabled = true }, token)).ConfigureAwait(false);
        Expect.Equal([stage.User.Id], found.Select(each => each.Id), "the enabled users of the domain");
    }

    private static async Task UserNamesAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        await ConflictAsync(() => stage.Api.CreateUserAsync(new() { Name = "CONF-user", DomainId = stage.Domain.Id }, token), "the same name").ConfigureAwait(false);
        await stage.Api.CreateUserAsync(new() { Name = "conf-user" }, token).ConfigureAwait(false);
    }

    private static async Task ChangePasswordAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        await LogInRefusedAsync(() => ChangeAsync("wrong", "conf-new"), "a wrong old password").ConfigureAwait(false);
        await InvalidAsync(() => ChangeAsync(Password, Password), "the same password").ConfigureAwait(false);
        await ChangeAsync(Password, "conf-new").ConfigureAwait(false);
        await stage.Api.AuthenticateAsync(stage.LogIn(password: "conf-new"), token).ConfigureAwait(false);
        await LogInRefusedAsync(() => stage.Api.AuthenticateAsync(stage.LogIn(), token), "the old password").ConfigureAwait(false);

        Task ChangeAsync(string old, string password) =>
            stage.Api.ChangePasswordAsync(new() { UserId = stage.User.Id, OriginalPassword = old, Password = password }, token);
    }

    private static async Task DeleteUserAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        await stage.Api.DeleteUserAsync(stage.User.Id, token).ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.GetUserAsync(stage.User.Id, token), "reading the user").ConfigureAwait(false);
        var left = await stage.Api.ListRoleAssignmentsAsync(new() { ProjectId = stage.Project.Id }, token).ConfigureAwait(false);
        Expect.Equal(0, left.Count, "the number of assignments that are left");
    }

    private static async Task UserRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var api = harness.Administrator;
        await NotFoundAsync(() => api.CreateUserAsync(new() { Name = "conf-x", DomainId = Unknown }, token), "an unknown domain").ConfigureAwait(false);
        await InvalidAsync(() => api.CreateUserAsync(new() { Name = new('x', 256) }, token), "a long name").ConfigureAwait(false);
        await NotFoundAsync(() => api.GetUserAsync(Unknown, token), "reading an unknown user").ConfigureAwait(false);
        await NotFoundAsync(() => api.DeleteUserAsync(Unknown, token), "deleting an unknown user").ConfigureAwait(false);
    }

    private static async Task OwnUserAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var other = await stage.Api.CreateUserAsync(new() { Name = "conf-other", DomainId = stage.Domain.Id }, token).ConfigureAwait(false);
        var user = harness.As(await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false));
        Expect.Equal("conf-user", (await user.GetUserAsync(stage.User.Id, token).ConfigureAwait(false)).Name, "the own name");
        await DeniedAsync(() => user.GetUserAsync(other.Id, token), "reading another user").ConfigureAwait(false);
        await DeniedAsync(() => ReadAllAsync(user.ListUsersAsync(cancellationToken: token)), "listing users").ConfigureAwait(false);
        await DeniedAsync(() => user.DeleteUserAsync(other.Id, token), "deleting a user").ConfigureAwait(false);
    }

    private static async Task GroupAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var group = await MakeGroupAsync(stage, token).ConfigureAwait(false);
        var changed = await stage.Api.UpdateGroupAsync(new() { GroupId = group.Id, Description = "conf" }, token).ConfigureAwait(false);
        Expect.Equal(group with { Description = "conf" }, changed, "the changed group");
        Expect.Equal(changed, await stage.Api.GetGroupAsync(group.Id, token).ConfigureAwait(false), "the group that is read");
        var found = await ReadAllAsync(stage.Api.ListGroupsAsync(new() { DomainId = stage.Domain.Id, Name = "conf-group" }, token)).ConfigureAwait(false);
        Expect.Equal([group.Id], found.Select(each => each.Id), "the listing");
        await stage.Api.DeleteGroupAsync(group.Id, token).ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.GetGroupAsync(group.Id, token), "reading the deleted group").ConfigureAwait(false);
    }

    private static async Task MembersAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var group = await MakeGroupAsync(stage, token).ConfigureAwait(false);
        Expect.True(!await IsInAsync().ConfigureAwait(false), "the user not to be in the group");
        await stage.Api.AddUserToGroupAsync(group.Id, stage.User.Id, token).ConfigureAwait(false);
        await stage.Api.AddUserToGroupAsync(group.Id, stage.User.Id, token).ConfigureAwait(false);
        Expect.True(await IsInAsync().ConfigureAwait(false), "the user to be in the group");
        var users = await ReadAllAsync(stage.Api.ListUsersAsync(new() { GroupId = group.Id }, token)).ConfigureAwait(false);
        Expect.Equal([stage.User.Id], users.Select(each => each.Id), "the users of the group");
        var groups = await ReadAllAsync(stage.Api.ListGroupsAsync(new() { UserId = stage.User.Id }, token)).ConfigureAwait(false);
        Expect.Equal([group.Id], groups.Select(each => each.Id), "the groups of the user");
        await stage.Api.RemoveUserFromGroupAsync(group.Id, stage.User.Id, token).ConfigureAwait(false);
        Expect.True(!await IsInAsync().ConfigureAwait(false), "the user to have left the group");

        Task<bool> IsInAsync() => stage.Api.IsUserInGroupAsync(group.Id, stage.User.Id, token);
    }

    private static async Task GroupRolesAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var group = await MakeGroupAsync(stage, token).ConfigureAwait(false);
        await stage.Api.RevokeRoleAsync(stage.Membership, token).ConfigureAwait(false);
        await stage.Api.GrantRoleAsync(new() { RoleId = stage.ReaderId, GroupId = group.Id, ProjectId = stage.Project.Id }, token).ConfigureAwait(false);
        await stage.Api.AddUserToGroupAsync(group.Id, stage.User.Id, token).ConfigureAwait(false);
        var held = await stage.Api.AuthenticateAsync(stage.LogInToProject(), token).ConfigureAwait(false);
        Expect.Equal(["reader"], NamesOf(held.Roles), "the roles");
    }

    private static async Task GroupRefusalsAsync(IdentityHarness harness, CancellationToken token)
    {
        var stage = await StageAsync(harness, token).ConfigureAwait(false);
        var group = await MakeGroupAsync(stage, token).ConfigureAwait(false);
        await ConflictAsync(() => stage.Api.CreateGroupAsync(new() { Name = "CONF-group", DomainId = stage.Domain.Id }, token), "the same name").ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.AddUserToGroupAsync(group.Id, Unknown, token), "an unknown user").ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.RemoveUserFromGroupAsync(group.Id, stage.User.Id, token), "one who is not in the group").ConfigureAwait(false);
        await NotFoundAsync(() => stage.Api.DeleteGroupAsync(Unknown, token), "an unknown group").ConfigureAwait(false);
    }

    private static Task<UserGroup> MakeGroupAsync(Stage stage, CancellationToken token) =>
        stage.Api.CreateGroupAsync(new() { Name = "conf-group", DomainId = stage.Domain.Id }, token);
}
