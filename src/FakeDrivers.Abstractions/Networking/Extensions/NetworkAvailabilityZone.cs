namespace FakeDrivers.Networking;

/// <summary>A zone in which networks or routers can run.</summary>
/// <param name="Name">Its name, such as <c>nova</c>.</param>
/// <param name="Resource">What can run there: <c>network</c> or <c>router</c>.</param>
/// <param name="IsAvailable">Whether an agent works there.</param>
public sealed record NetworkAvailabilityZone(string Name, string Resource, bool IsAvailable);
