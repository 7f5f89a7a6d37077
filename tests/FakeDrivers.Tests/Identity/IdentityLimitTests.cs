using FakeDrivers.Identity;

namespace FakeDrivers.Tests.Identity;

public sealed class IdentityLimitTests : IdentityTestBase
{
    private static readonly CreateRegisteredLimitRequest Cores = new() { ServiceId = "compute", ResourceName = "cores", DefaultLimit = 20 };

    [Fact]
    public async Task A_limit_of_a_project_stands_on_a_registered_one()
    {
        var registered = await Identity.CreateRegisteredLimitAsync(Cores, Token);
        var limit = await Identity.CreateLimitAsync(new() { ServiceId = "compute", ResourceName = "cores", ProjectId = "demo", ResourceLimit = 5 }, Token);

        (await RefusedAsync<InvalidStateException>(() => Identity.DeleteRegisteredLimitAsync(registered.Id, Token))).CurrentState.Should().Be("in use");
        (await Identity.UpdateLimitAsync(limit.Id, 7, Token)).ResourceLimit.Should().Be(7);
        (await Identity.UpdateRegisteredLimitAsync(registered.Id, -1, Token)).DefaultLimit.Should().Be(-1);
        (await Identity.ListLimitsAsync(new() { ProjectId = "demo", ResourceName = "cores" }, Token)).Should().ContainSingle();
        (await Identity.ListLimitsAsync(new() { DomainId = "default" }, Token)).Should().BeEmpty();
        (await Identity.ListRegisteredLimitsAsync(new() { ServiceId = "compute" }, Token)).Should().ContainSingle();
        (await World.As(new() { ProjectId = "demo", UserId = "demo" }).Identity.ListLimitsAsync(cancellationToken: Token)).Should().ContainSingle();
        (await World.As(new() { ProjectId = "shop", UserId = "ann" }).Identity.ListLimitsAsync(cancellationToken: Token)).Should().BeEmpty();
        await Identity.DeleteLimitAsync(limit.Id, Token);
        await Identity.DeleteRegisteredLimitAsync(registered.Id, Token);
        (await Identity.ListRegisteredLimitsAsync(cancellationToken: Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Each_refusal_changes_nothing()
    {
        await Identity.CreateRegisteredLimitAsync(Cores, Token);
        var cores = new CreateLimitRequest { ServiceId = "compute", ResourceName = "cores", ProjectId = "demo", ResourceLimit = 5 };
        await Identity.CreateLimitAsync(cores, Token);

        await RefusedAsync<ConflictException>(() => Identity.CreateRegisteredLimitAsync(Cores, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateRegisteredLimitAsync(Cores with { ServiceId = "none" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateRegisteredLimitAsync(Cores with { RegionId = "none" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateRegisteredLimitAsync(Cores with { DefaultLimit = -2 }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateRegisteredLimitAsync(Cores with { ResourceName = "" }, Token));
        await RefusedAsync<ConflictException>(() => Identity.CreateLimitAsync(cores, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.CreateLimitAsync(cores with { ResourceName = "ram" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateLimitAsync(cores with { DomainId = "default" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateLimitAsync(cores with { ProjectId = "none" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateLimitAsync(cores with { ProjectId = null, DomainId = "none" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.UpdateLimitAsync("any", -2, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.UpdateLimitAsync("none", 1, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.UpdateRegisteredLimitAsync("none", 1, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.DeleteLimitAsync("none", Token));
        await RefusedAsync<ResourceNotFoundException>(() => Identity.DeleteRegisteredLimitAsync("none", Token));
        await RefusedAsync<AccessDeniedException>(() => World.As(new() { ProjectId = "demo", UserId = "demo" }).Identity.CreateLimitAsync(cores, Token));
    }
}
