namespace FakeDrivers;

/// <summary>The request would take a project or user past its quota.</summary>
/// <remarks>Nova answers 403, Cinder 413.</remarks>
public sealed class QuotaExceededException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="resource">The limited resource: <c>instances</c>, <c>gigabytes</c>, …</param>
    /// <param name="requested">How much more was asked for.</param>
    /// <param name="used">How much is in use or reserved.</param>
    /// <param name="limit">How much is allowed in all.</param>
    /// <param name="message">The whole message; when absent, one is made from the other values.</param>
    public QuotaExceededException(string resource, long requested, long used, long limit, string? message = null)
        : base(message ?? $"Quota exceeded for {resource}: requested {requested}, but already used {used} of {limit}.")
    {
        Resource = resource;
        Requested = requested;
        Used = used;
        Limit = limit;
    }

    /// <summary>The limited resource: <c>instances</c>, <c>gigabytes</c>, …</summary>
    public string Resource { get; }

    /// <summary>How much more was asked for, in the resource's own unit.</summary>
    public long Requested { get; }

    /// <summary>How much is in use or reserved, in the resource's own unit.</summary>
    public long Used { get; }

    /// <summary>How much is allowed in all, in the resource's own unit.</summary>
    public long Limit { get; }
}
