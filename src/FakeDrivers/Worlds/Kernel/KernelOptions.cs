using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FakeDrivers.Worlds;

/// <summary>What a kernel is made from. Frozen.</summary>
internal sealed record KernelOptions
{
    public required long Seed { get; init; }

    public required TimeProvider Time { get; init; }

    public required int CallLogCapacity { get; init; }

    public required int ChangeFeedCapacity { get; init; }

    public required PaceOptions<Latency> Latency { get; init; }

    public required PaceOptions<Throttle> Throttling { get; init; }

    public required ILoggerFactory Logging
    {
        get;
        init
        {
            field = value;
            Loggers = new(value);
        }
    }

    /// <summary>The loggers that <see cref="Logging"/> made.</summary>
    public DomainLoggers Loggers { get; private init; } = new(NullLoggerFactory.Instance);

    public required DomainOptions Domains { get; init; }

    /// <summary>The domains whose operations act for the caller's project: a caller without one is refused, unless it is an administrator.</summary>
    public IReadOnlyList<string> ProjectDomains { get; init; } = [];

    /// <summary>The tables whose rows go with those of another, which need not know of them: <see cref="Slice.Beside"/>.</summary>
    public IReadOnlyList<Slice> TablesBeside { get; init; } = [];
}
