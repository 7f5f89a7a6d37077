namespace FakeDrivers;

/// <summary>No backend or host has room for the request, whatever the caller's quota.</summary>
public sealed class CapacityExceededException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="resource">What ran out: <c>vcpus</c>, <c>memory_mb</c>, <c>gigabytes</c>, …</param>
    /// <param name="requested">How much was asked for.</param>
    /// <param name="free">How much there is.</param>
    /// <param name="message">The whole message; when absent, one is made from the other values.</param>
    public CapacityExceededException(string resource, long requested, long free, string? message = null)
        : base(message ?? $"Not enough {resource}: requested {requested}, free {free}.")
    {
        Resource = resource;
        Requested = requested;
        Free = free;
    }

    /// <summary>What ran out: <c>vcpus</c>, <c>memory_mb</c>, <c>gigabytes</c>, …</summary>
    public string Resource { get; }

    /// <summary>How much was asked for, in the resource's own unit.</summary>
    public long Requested { get; }

    /// <summary>How much there is, in the resource's own unit.</summary>
    public long Free { get; }
}
