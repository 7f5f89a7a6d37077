namespace ShareService.Requests;

/// <summary>What became of a request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Error">Why it failed; null when it was done.</param>
internal sealed record RequestOutcome(ShareRequest Request, TimeSpan Took, Exception? Error)
{
    public bool IsAsExpected => Error is not null == Request.ExpectFailure;
}
