using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <content>Liars about limits and usage.</content>
internal static partial class VolumeLiars
{
    /// <summary>Shows limits that nobody set.</summary>
    internal sealed class ShowsOtherLimits(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<VolumeQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
            (await Inner.GetQuotaAsync(projectId, cancellationToken)) with { Snapshots = 77 };
    }

    /// <summary>Answers with the limits, but does not keep them.</summary>
    internal sealed class ForgetsLimits(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<VolumeQuota> UpdateQuotaAsync(UpdateVolumeQuotaRequest request, CancellationToken cancellationToken = default)
        {
            var quota = await Inner.GetQuotaAsync(request.ProjectId, cancellationToken);
            return quota with { Volumes = request.Volumes ?? quota.Volumes, PerVolumeGiB = request.PerVolumeGiB ?? quota.PerVolumeGiB };
        }
    }

    /// <summary>Takes "no limit" for "nothing".</summary>
    internal sealed class TakesUnlimitedForNothing(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<VolumeQuota> UpdateQuotaAsync(UpdateVolumeQuotaRequest request, CancellationToken cancellationToken = default) =>
            Inner.UpdateQuotaAsync(request with { Volumes = request.Volumes is -1 ? 0 : request.Volumes }, cancellationToken);
    }

    /// <summary>Counts nothing.</summary>
    internal sealed class CountsNothing(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<VolumeUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
            new() { ProjectId = (await Inner.GetUsageAsync(projectId, cancellationToken)).ProjectId };
    }

    /// <summary>Counts one more.</summary>
    internal sealed class CountsOneMore(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<VolumeUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default)
        {
            var usage = await Inner.GetUsageAsync(projectId, cancellationToken);
            return usage with { Volumes = usage.Volumes + 1 };
        }
    }
}
