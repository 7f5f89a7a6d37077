namespace FakeDrivers.Tests.Identity;

public sealed class IdentityGroupTests : IdentityTestBase
{
    [Fact]
    public async Task A_group_is_made_changed_listed_and_deleted()
    {
        var staff = await Identity.CreateGroupAsync(new() { Name = "staff", Description = "d" }, Token);
        var changed = await Identity.UpdateGroupAsync(new() { GroupId = staff.Id, Name = "Crew" }, Token);

        changed.Should().Be(staff with { Name = "Crew" });
        (await Identity.GetGroupAsync(staff.Id, Token)).Should().Be(changed);
        (await ToListAsync(Identity.ListGroupsAsync(new() { Name = "crew", DomainId = "default" }, Token))).Should().Equal(changed);
        (await ToListAsync(Identity.ListGroupsAsync(new() { Name = "none" }, Token))).Should().BeEmpty();
        await Identity.DeleteGroupAsync(staff.Id, Token);
        await RefusedAsync<ResourceNotFoundException>(() => Identity.GetGroupAsync(staff.Id, Token));
    }

    [Fact]
    public async Task Who_is_in_a_group_has_its_roles_and_who_leaves_it_loses_them_and_his_tokens()
    {
        var (user, shop) = (await UserAsync("ann"), await ProjectAsync("shop"));
        var staff = await Identity.CreateGroupAsync(new() { Name = "staff" }, Token);
        await Identity.GrantRoleAsync(new() { RoleId = "member", GroupId = staff.Id, ProjectId = shop.Id }, Token);
        (await Identity.IsUserInGroupAsync(staff.Id, user.Id, Token)).Should().BeFalse();
        await Identity.AddUserToGroupAsync(staff.Id, user.Id, Token);
        await Identity.AddUserToGroupAsync(staff.Id, user.Id, Token);
        var token = await LogInAsync(user, shop);

        (await Identity.IsUserInGroupAsync(staff.Id, user.Id, Token)).Should().BeTrue();
        (await ToListAsync(As(token).ListGroupsAsync(new() { UserId = user.Id }, Token))).Should().Equal(staff);
        (await ToListAsync(Identity.ListGroupsAsync(new() { UserId = user.Id, Name = "STAFF", DomainId = "default" }, Token))).Should().Equal(staff);
        (await ToListAsync(Identity.ListGroupsAsync(new() { UserId = "demo", Name = "staff", DomainId = "default" }, Token))).Should().BeEmpty();
        (await ToListAsync(Identity.ListUsersAsync(new() { GroupId = staff.Id, Name = user.Name, DomainId = "default" }, Token))).Select(each => each.Id).Should().Equal(user.Id);
        (await ToListAsync(Identity.ListUsersAsync(new() { GroupId = staff.Id, Name = "demo", DomainId = "default" }, Token))).Should().BeEmpty();
        (await As(token).IsUserInGroupAsync(staff.Id, user.Id, Token)).Should().BeTrue();
        await Identity.RemoveUserFromGroupAsync(staff.Id, user.Id, Token);

        (await IsValidAsync(token)).Should().BeFalse();
        await Identity.AddUserToGroupAsync(staff.Id, user.Id, Token);
        (await IsValidAsync(token)).Should().BeFalse("it was revoked for good");
        var again = await LogInAsync(user, shop);
        await Identity.DeleteGroupAsync(staff.Id, Token);
        (await IsValidAsync(again)).Should().BeFalse();
    }

    [Fact]
    public async Task Each_refusal_changes_nothing()
    {
        var staff = await Identity.CreateGroupAsync(new() { Name = "staff" }, Token);
        var user = World.As(new() { ProjectId = "shop", UserId = "ann" }).Identity;

        await RefusedAsync<ConflictException>(() => Identity.CreateGroupAsync(new() { Name = "STAFF" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.UpdateGroupAsync(new() { GroupId = staff.Id, Name = "" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.CreateGroupAsync(new() { Name = "x", DomainId = "none" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.UpdateGroupAsync(new() { GroupId = "none" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.DeleteGroupAsync("none", Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.AddUserToGroupAsync(staff.Id, "none", Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.AddUserToGroupAsync("none", "demo", Token));
        (await RefusedAsync<ResourceNotFoundException>(() => Identity.RemoveUserFromGroupAsync(staff.Id, "demo", Token))).Message.Should().Contain("is not in the group");
        await RefusedAsync<ResourceNotFoundException>(() => Identity.IsUserInGroupAsync(staff.Id, "none", Token));
        await RefusedAsync<AccessDeniedException>(() => user.GetGroupAsync(staff.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => ToListAsync(user.ListGroupsAsync(cancellationToken: Token)));
        await RefusedAsync<AccessDeniedException>(() => user.IsUserInGroupAsync(staff.Id, "demo", Token));
        await RefusedAsync<AccessDeniedException>(() => user.AddUserToGroupAsync(staff.Id, "ann", Token));
    }
}
