using Microsoft.Extensions.Logging;

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

    public required ILoggerFactory Logging { get; init; }

    public required DomainOptions Domains { get; init; }
}
