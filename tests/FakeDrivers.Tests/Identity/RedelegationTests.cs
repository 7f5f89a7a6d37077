using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class RedelegationTests : IdentityTestBase
{
    [Fact]
    public async Task A_trust_is_passed_on_as_far_as_it_says()
    {
        var (first, _, bob, cat) = await StageAsync(allows: true, count: 2);
        var acting = await ByTrustAsync(first, bob);

        var second = await As(acting).CreateTrustAsync(Request(cat) with { AllowsRedelegation = true }, Token);
        var third = await As(await ByTrustAsync(second, cat)).CreateTrustAsync(Request(bob), Token);

        (first.RedelegationCount, second.RedelegationCount, third.RedelegationCount).Should().Be((2, 1, 0));
        (second.RedelegatedTrustId, third.RedelegatedTrustId).Should().Be((first.Id, second.Id));
        (await ByTrustAsync(third, bob)).Roles.Select(role => role.Name).Should().Contain("member");
        var last = As(await ByTrustAsync(third, bob));
        await RefusedAsync<AccessDeniedException>(() => last.CreateTrustAsync(Request(cat), Token));
    }

    [Fact]
    public async Task What_goes_beyond_the_trust_is_refused()
    {
        var (first, _, bob, cat) = await StageAsync(allows: true, count: 2);
        var acting = As(await ByTrustAsync(first, bob));

        await RefusedAsync<AccessDeniedException>(() => acting.CreateTrustAsync(Request(cat) with { AllowsRedelegation = true, RedelegationCount = 2 }, Token));
        await RefusedAsync<AccessDeniedException>(() => acting.CreateTrustAsync(Request(cat) with { RemainingUses = 2 }, Token));
        await RefusedAsync<AccessDeniedException>(() => acting.CreateTrustAsync(Request(cat) with { ExpiresAt = first.ExpiresAt!.Value.AddSeconds(1) }, Token));
        (await acting.CreateTrustAsync(Request(cat), Token)).ExpiresAt.Should().Be(first.ExpiresAt);
    }

    [Fact]
    public async Task A_trust_that_does_not_say_so_is_not_passed_on()
    {
        var (first, ann, bob, cat) = await StageAsync(allows: false, count: null);
        var acting = As(await ByTrustAsync(first, bob));

        await RefusedAsync<AccessDeniedException>(() => acting.CreateTrustAsync(Request(cat), Token));
        await RefusedAsync<AccessDeniedException>(() => ann.CreateTrustAsync(Request(bob) with { AllowsRedelegation = true, RedelegationCount = 9 }, Token));
        await RefusedAsync<InvalidRequestException>(() => ann.CreateTrustAsync(Request(bob) with { AllowsRedelegation = true, RemainingUses = 3 }, Token));
    }

    [Fact]
    public async Task The_end_of_a_trust_ends_those_in_which_it_was_passed_on()
    {
        var (first, ann, bob, cat) = await StageAsync(allows: true, count: null);
        var second = await As(await ByTrustAsync(first, bob)).CreateTrustAsync(Request(cat), Token);
        var held = await ByTrustAsync(second, cat);

        await ann.DeleteTrustAsync(first.Id, Token);

        await RefusedAsync<ResourceNotFoundException>(() => Identity.GetTrustAsync(second.Id, Token));
        (await IsValidAsync(held)).Should().BeFalse();
    }

    [Fact]
    public async Task A_token_of_a_trust_ends_with_a_role_of_it_and_with_the_passwords_of_both()
    {
        var (first, _, bob, _) = await StageAsync(allows: true, count: null);
        var token = await ByTrustAsync(first, bob);
        await Identity.RevokeRoleAsync(new() { RoleId = "reader", UserId = first.TrustorUserId, ProjectId = first.ProjectId }, Token);
        (await IsValidAsync(token)).Should().BeTrue("reader follows from member");
        await Identity.UpdateUserAsync(new() { UserId = bob.Id, Password = "another" }, Token);

        (await IsValidAsync(token)).Should().BeFalse();
    }

    private static CreateTrustRequest Request(User trustee) => new() { TrusteeUserId = trustee.Id, RoleIds = ["member"], IsImpersonating = true };

    private async Task<(Trust First, FakeIdentityApi Ann, User Bob, User Cat)> StageAsync(bool allows, int? count)
    {
        var (user, shop) = await MemberAsync();
        await GrantAsync(user, shop, "reader");
        var (bob, cat, ann) = (await UserAsync("bob"), await UserAsync("cat"), As(await LogInAsync(user, shop)));
        var first = await ann.CreateTrustAsync(
            Request(bob) with { AllowsRedelegation = allows, RedelegationCount = count, ExpiresAt = World.Clock.Now.AddMinutes(30) }, Token);
        return (first, ann, bob, cat);
    }

    private Task<Token> ByTrustAsync(Trust trust, User user) => LogInAsync(user, TokenScope.Trust(trust.Id));
}
