namespace FakeDrivers;

/// <summary>The service is too busy for this caller now: more requests came than its rate allows.</summary>
/// <remarks>HTTP services answer 429 with <c>Retry-After</c>.</remarks>
public sealed class TooManyRequestsException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="operation">What was asked for, as <c>domain.operation</c>.</param>
    /// <param name="retryAfter">When the next request has a chance, counted from now.</param>
    public TooManyRequestsException(string operation, TimeSpan retryAfter)
        : base(FormattableString.Invariant($"Too many requests for {operation}; try again in {retryAfter.TotalSeconds:0.###} s."))
    {
        Operation = operation;
        RetryAfter = retryAfter;
    }

    /// <summary>What was asked for, as <c>domain.operation</c>.</summary>
    public string Operation { get; }

    /// <summary>When the next request has a chance, counted from now.</summary>
    public TimeSpan RetryAfter { get; }
}
