using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Quotas and usage.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] QuotaCases() =>
    [
        Case(
            "CMP-QUO-001", "A server counts with one instance, its processors and its memory until it is gone.",
            $"{Api}, os-quota-sets detail", UsageFollowsTheServersAsync),
        Case(
            "CMP-QUO-002", "A server past the quota of instances is refused.",
            "Nova, quotas: instances", InstancesAreLimitedAsync, Administration),
        Case("CMP-QUO-003", "A server past the quota of cores is refused.", "Nova, quotas: cores", CoresAreLimitedAsync, Administration),
        Case("CMP-QUO-004", "A server past the quota of memory is refused.", "Nova, quotas: ram", MemoryIsLimitedAsync, Administration),
        Case(
            "CMP-QUO-005", "Metadata past the quota is refused at creation and at update.",
            "Nova, quotas: metadata_items", MetadataIsLimitedAsync, Administration),
        Case("CMP-QUO-006", "A limit of -1 limits nothing.", "Nova, quotas", UnlimitedLimitsNothingAsync, Administration),
        Case(
            "CMP-QUO-007", "A limit below -1 is refused, and an update keeps what it does not name.",
            $"{Api}, update quotas", BadLimitIsRefusedAsync, Administration),
        Case("CMP-QUO-008", "A user reads the own quota, and changes none.", $"{Api}, update quotas: 403", UserChangesNoQuotaAsync),
    ];

    private static async Task UsageFollowsTheServersAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var before = await harness.Compute.GetUsageAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var during = await harness.Compute.GetUsageAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        var after = await harness.Compute.GetUsageAsync(cancellationToken: cancellationToken).ConfigureAwait(false);

        Expect.Equal(
            before with
            {
                Instances = before.Instances + 1,
                Cores = before.Cores + server.Flavor.Vcpus,
                MemoryMiB = before.MemoryMiB + server.Flavor.MemoryMiB,
            },
            during,
            "the usage with the server");
        Expect.Equal(before, after, "the usage without the server");
    }

    private static Task InstancesAreLimitedAsync(ComputeHarness harness, CancellationToken cancellationToken) =>
        ExpectLimitAsync(harness, "instances", (quota, usage) => quota with { Instances = usage.Instances }, cancellationToken);

    private static Task CoresAreLimitedAsync(ComputeHarness harness, CancellationToken cancellationToken) =>
        ExpectLimitAsync(harness, "cores", (quota, usage) => quota with { Cores = (int)usage.Cores }, cancellationToken);

    private static Task MemoryIsLimitedAsync(ComputeHarness harness, CancellationToken cancellationToken) =>
        ExpectLimitAsync(harness, "ram", (quota, usage) => quota with { MemoryMiB = (int)usage.MemoryMiB }, cancellationToken);

    private static async Task ExpectLimitAsync(
        ComputeHarness harness, string resource, Func<ComputeQuota, ComputeUsage, ComputeQuota> limit, CancellationToken cancellationToken)
    {
        await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var usage = await harness.Compute.GetUsageAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await LimitAsync(harness, quota => limit(quota, usage), cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "one-too-many", cancellationToken).ConfigureAwait(false);
        var refusal = await Expect.ThrowsAsync<QuotaExceededException>(
            () => harness.Compute.CreateServerAsync(request, cancellationToken), "the creation").ConfigureAwait(false);
        var after = await harness.Compute.GetUsageAsync(cancellationToken: cancellationToken).ConfigureAwait(false);

        Expect.Equal(resource, refusal.Resource, "the resource that the refusal names");
        Expect.Equal(refusal.Limit, refusal.Used, "what is used, at the limit,");
        Expect.Equal(usage, after, "the usage after the refusal");
    }

    private static async Task MetadataIsLimitedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await LimitAsync(harness, quota => quota with { MetadataItems = 1 }, cancellationToken).ConfigureAwait(false);
        var two = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" };
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with { Metadata = two };
        var atCreation = await Expect.ThrowsAsync<QuotaExceededException>(
            () => harness.Compute.CreateServerAsync(request, cancellationToken), "the creation").ConfigureAwait(false);
        await Expect.ThrowsAsync<QuotaExceededException>(
            () => harness.Compute.UpdateServerAsync(new() { ServerId = server.Id, Metadata = two }, cancellationToken), "the update").ConfigureAwait(false);

        Expect.Equal("metadata_items", atCreation.Resource, "the resource that the refusal names");
    }

    private static async Task UnlimitedLimitsNothingAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await LimitAsync(harness, quota => quota with { Instances = 0 }, cancellationToken).ConfigureAwait(false);
        await LimitAsync(harness, quota => quota with { Instances = ComputeQuota.Unlimited }, cancellationToken).ConfigureAwait(false);

        await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
    }

    private static async Task BadLimitIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var before = await LimitAsync(harness, quota => quota with { Cores = 7 }, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Administrator.UpdateQuotaAsync(new() { ProjectId = before.ProjectId, Instances = -2 }, cancellationToken), "the update")
            .ConfigureAwait(false);
        await harness.Administrator.UpdateQuotaAsync(new() { ProjectId = before.ProjectId, Instances = 3 }, cancellationToken).ConfigureAwait(false);
        var after = await harness.Compute.GetQuotaAsync(cancellationToken: cancellationToken).ConfigureAwait(false);

        Expect.Equal(before with { Instances = 3 }, after, "the quota");
    }

    private static async Task UserChangesNoQuotaAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var before = await harness.Compute.GetQuotaAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Compute.UpdateQuotaAsync(new() { ProjectId = before.ProjectId, Instances = 1000 }, cancellationToken), "the update")
            .ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Compute.GetQuotaAsync("another-project", cancellationToken), "reading another project's quota").ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Compute.GetUsageAsync("another-project", cancellationToken), "reading another project's usage").ConfigureAwait(false);
        var after = await harness.Compute.GetQuotaAsync(cancellationToken: cancellationToken).ConfigureAwait(false);

        Expect.Equal(before, after, "the quota after the refusal");
    }

    private static async Task<ComputeQuota> LimitAsync(
        ComputeHarness harness, Func<ComputeQuota, ComputeQuota> limit, CancellationToken cancellationToken)
    {
        var quota = limit(await harness.Compute.GetQuotaAsync(cancellationToken: cancellationToken).ConfigureAwait(false));
        return await harness.Administrator.UpdateQuotaAsync(
            new()
            {
                ProjectId = quota.ProjectId,
                Instances = quota.Instances,
                Cores = quota.Cores,
                MemoryMiB = quota.MemoryMiB,
                MetadataItems = quota.MetadataItems,
                KeyPairs = quota.KeyPairs,
            },
            cancellationToken).ConfigureAwait(false);
    }
}
