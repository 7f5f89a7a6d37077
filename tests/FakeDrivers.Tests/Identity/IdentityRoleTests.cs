using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class IdentityRoleTests : IdentityTestBase
{
    [Fact]
    public async Task A_new_world_has_the_default_roles_each_with_those_below_it()
    {
        (await NamesAsync(new())).Should().Equal("admin", "manager", "member", "reader", "service");
        (await Identity.ListImpliedRolesAsync(cancellationToken: Token))
            .Should().Equal(new RoleImplication("admin", "manager"), new("manager", "member"), new("member", "reader"));
        (await Identity.ListImpliedRolesAsync("member", Token)).Should().Equal(new RoleImplication("member", "reader"));
        var error = await RefusedAsync<InvalidStateException>(() => Identity.DeleteRoleAsync("reader", Token));
        error.Message.Should().Contain("immutable");
        await RefusedAsync<InvalidStateException>(() => Identity.UpdateRoleAsync(new() { RoleId = "reader", Name = "x" }, Token));
    }

    [Fact]
    public async Task A_role_is_made_changed_listed_and_deleted()
    {
        var bank = await Identity.CreateDomainAsync(new() { Name = "bank" }, Token);
        var teller = await Identity.CreateRoleAsync(new() { Name = "teller", DomainId = bank.Id }, Token);
        await Identity.CreateRoleAsync(new() { Name = "Teller" }, Token);

        (await NamesAsync(new() { DomainId = bank.Id })).Should().Equal("teller");
        (await NamesAsync(new() { Name = "TELLER" })).Should().Equal("Teller");
        var changed = await Identity.UpdateRoleAsync(new() { RoleId = teller.Id, Name = "clerk", Description = "d" }, Token);
        (await Identity.GetRoleAsync(teller.Id, Token)).Should().Be(changed).And.Be(teller with { Name = "clerk", Description = "d" });
        await Identity.DeleteRoleAsync(teller.Id, Token);
        await RefusedAsync<ResourceNotFoundException>(() => Identity.GetRoleAsync(teller.Id, Token));
    }

    [Fact]
    public async Task Each_refusal_changes_nothing()
    {
        var role = await Identity.CreateRoleAsync(new() { Name = "judge" }, Token);
        var other = await Identity.CreateRoleAsync(new() { Name = "clerk" }, Token);
        var own = await Identity.CreateRoleAsync(new() { Name = "own", DomainId = "default" }, Token);
        await Identity.ImplyRoleAsync(new(role.Id, other.Id), Token);
        var user = World.As(new() { ProjectId = "shop", UserId = "ann" }).Identity;

        await RefusedAsync<ConflictException>(() => Identity.CreateRoleAsync(new() { Name = "JUDGE" }, Token));
        await RefusedAsync<ConflictException>(() => Identity.UpdateRoleAsync(new() { RoleId = role.Id, Name = "Clerk" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateRoleAsync(new() { Name = "" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.CreateRoleAsync(new() { Name = "x", DomainId = "none" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.UpdateRoleAsync(new() { RoleId = "none" }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.DeleteRoleAsync("none", Token));
        await RefusedAsync<ConflictException>(() => Identity.ImplyRoleAsync(new(role.Id, other.Id), Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.ImplyRoleAsync(new(role.Id, "none"), Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.ImplyRoleAsync(new(role.Id, role.Id), Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.ImplyRoleAsync(new(other.Id, role.Id), Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.ImplyRoleAsync(new(role.Id, "admin"), Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.ImplyRoleAsync(new(role.Id, own.Id), Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.RemoveImpliedRoleAsync(new(role.Id, own.Id), Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.ListImpliedRolesAsync("none", Token));
        await RefusedAsync<AccessDeniedException>(() => user.GetRoleAsync(role.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => ToListAsync(user.ListRolesAsync(cancellationToken: Token)));
        await RefusedAsync<AccessDeniedException>(() => user.ListImpliedRolesAsync(cancellationToken: Token));
        await RefusedAsync<AccessDeniedException>(() => user.CreateRoleAsync(new() { Name = "x" }, Token));
    }

    [Fact]
    public async Task What_follows_from_a_role_stands_in_tokens_and_a_domains_own_role_does_not()
    {
        var (user, shop) = (await UserAsync("ann"), await ProjectAsync("shop"));
        var own = await Identity.CreateRoleAsync(new() { Name = "own", DomainId = "default" }, Token);
        var judge = await Identity.CreateRoleAsync(new() { Name = "judge" }, Token);
        await Identity.ImplyRoleAsync(new(own.Id, judge.Id), Token);
        await Identity.ImplyRoleAsync(new(judge.Id, "member"), Token);
        await GrantAsync(user, shop, own.Id);
        var token = await LogInAsync(user, shop);

        token.Roles.Select(role => role.Name).Should().Equal("judge", "member", "reader");
        await Identity.RemoveImpliedRoleAsync(new(judge.Id, "member"), Token);
        (await Identity.ValidateTokenAsync(token.Id, cancellationToken: Token)).Roles.Select(role => role.Name).Should().Equal("judge");
        await Identity.DeleteRoleAsync(judge.Id, Token);
        (await IsValidAsync(token)).Should().BeFalse();
    }

    private async Task<List<string>> NamesAsync(RoleQuery query) => (await ToListAsync(Identity.ListRolesAsync(query, Token))).ConvertAll(each => each.Name);
}
