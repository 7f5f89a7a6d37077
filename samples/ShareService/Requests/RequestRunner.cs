using FakeDrivers;
using Microsoft.Extensions.Logging;
using ShareService.Shares;

namespace ShareService.Requests;

/// <summary>Does what is asked for: different shares at once, the requests for one share in their order.</summary>
internal sealed class RequestRunner(ShareManager shares, TimeProvider time, ILogger<RequestRunner> logger)
{
    /// <returns>An outcome for each request, in the order of the requests.</returns>
    public async Task<IReadOnlyList<RequestOutcome>> RunAsync(IReadOnlyList<ShareRequest> requests, CancellationToken cancellationToken)
    {
        var outcomes = new RequestOutcome[requests.Count];
        var byShare = requests.Index().GroupBy(numbered => numbered.Item.Name);
        await Task.WhenAll(byShare.Select(async share =>
        {
            foreach (var (index, request) in share) outcomes[index] = await RunAsync(request, cancellationToken);
        }));
        return outcomes;
    }

    private async Task<RequestOutcome> RunAsync(ShareRequest request, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        try
        {
            await DoAsync(request, cancellationToken);
            return new(request, time.GetElapsedTime(start), Error: null);
        }
        catch (Exception error) when (error is DriverException or ShareException or TimeoutException)
        {
            logger.LogWarning("{Request}: {Error}", request, error.Message);
            return new(request, time.GetElapsedTime(start), error);
        }
    }

    private Task DoAsync(ShareRequest request, CancellationToken cancellationToken) => request.Action switch
    {
        ShareAction.Create => shares.CreateAsync(request.Name, request.SizeGiB, request.Clients, cancellationToken),
        ShareAction.Grow => shares.GrowAsync(request.Name, request.SizeGiB, cancellationToken),
        ShareAction.Remove => shares.RemoveAsync(request.Name, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.Action, "There is no such action."),
    };
}
