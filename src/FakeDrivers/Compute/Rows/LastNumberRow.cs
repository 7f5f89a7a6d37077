namespace FakeDrivers.Compute;

/// <summary>The last number that a thing of some kind was given.</summary>
internal sealed record LastNumberRow(string Kind, int Number);
