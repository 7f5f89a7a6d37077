namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.SetServiceEnabled"/>.</summary>
/// <param name="Binary">What kind of service it is.</param>
/// <param name="Host">Where it is.</param>
/// <param name="IsEnabled">Whether it takes new work.</param>
/// <param name="DisabledReason">Why not; absent, nobody says.</param>
public sealed record SetVolumeServiceEnabledRequest(string Binary, string Host, bool IsEnabled, string? DisabledReason);
