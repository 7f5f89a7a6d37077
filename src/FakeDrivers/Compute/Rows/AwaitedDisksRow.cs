namespace FakeDrivers.Compute;

/// <summary>The volumes that are being made for a server; its build goes on when they are.</summary>
internal sealed record AwaitedDisksRow(string ServerId)
{
    public IReadOnlyList<ServerVolumeRequest> Disks { get; init => field = ValueList<ServerVolumeRequest>.From(value); } = ValueList<ServerVolumeRequest>.Empty;

    /// <summary>When nobody waits any longer for volumes whose making hangs; nothing as long as it goes on.</summary>
    public DateTimeOffset? GivenUpAt { get; init; }
}
