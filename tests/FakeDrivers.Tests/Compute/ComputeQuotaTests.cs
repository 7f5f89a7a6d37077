using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class ComputeQuotaTests() : ComputeTests(Options(options => options.MaxInstances = 3))
{
    [Fact]
    public async Task The_defaults_come_from_the_options()
    {
        var quota = await Compute.GetQuotaAsync(cancellationToken: Token);

        quota.Should().BeEquivalentTo(new { ProjectId = "shop", Instances = 3, Cores = 20, MemoryMiB = 51200, MetadataItems = 128, KeyPairs = 100 });
    }

    [Fact]
    public async Task An_administrator_reads_any_project()
    {
        await CreateAsync();

        (await World.Compute.GetUsageAsync("shop", Token)).Should().BeEquivalentTo(new { ProjectId = "shop", Instances = 1, Cores = 1, MemoryMiB = 512 });
        (await World.Compute.GetUsageAsync(cancellationToken: Token)).Instances.Should().Be(0);
    }

    [Fact]
    public async Task A_limit_below_what_is_used_keeps_what_is_there()
    {
        await CreateAsync();
        await World.Compute.UpdateQuotaAsync(new() { ProjectId = "shop", Instances = 0, IsForced = true }, Token);

        var error = await RefusedAsync<QuotaExceededException>(() => CreateAsync());

        error.Should().BeEquivalentTo(new { Requested = 1, Used = 1, Limit = 0 });
        (await Compute.FindServerAsync("web", Token)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_limit_below_what_is_in_use_is_refused_unless_it_is_forced()
    {
        await CreateAsync();

        var refusal = await RefusedAsync<InvalidRequestException>(
            () => World.Compute.UpdateQuotaAsync(new() { ProjectId = "shop", MemoryMiB = 511 }, Token));
        var forced = await World.Compute.UpdateQuotaAsync(new() { ProjectId = "shop", MemoryMiB = 511, IsForced = true }, Token);

        refusal.Message.Should().Contain("511 of ram is below the 512");
        forced.MemoryMiB.Should().Be(511);
        (await Compute.GetLimitsAsync(cancellationToken: Token)).Should().Be(new ComputeLimits(forced, await Compute.GetUsageAsync(cancellationToken: Token)));
        await RefusedAsync<AccessDeniedException>(() => Compute.GetLimitsAsync("bank", Token));
    }
}
