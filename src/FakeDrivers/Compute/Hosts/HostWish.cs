namespace FakeDrivers.Compute;

/// <summary>What a host is looked for, for a server that comes or moves.</summary>
/// <param name="Flavor">The size that must fit.</param>
/// <param name="HasRootDisk">Whether the root disk is on the host.</param>
/// <param name="Zone">The availability zone; nothing when any will do.</param>
/// <param name="Host">The one host that will do; nothing when any will.</param>
/// <param name="Except">A host that will not do; nothing when there is none.</param>
/// <param name="Hints">What its owner wished; nothing when nobody wished anything.</param>
/// <param name="ServerId">The server, which is not in its own way.</param>
internal sealed record HostWish(
    Flavor Flavor, bool HasRootDisk, string? Zone, string? Host, string? Except, ServerSchedulerHints? Hints, string ServerId);
