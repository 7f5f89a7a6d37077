namespace FakeDrivers.Worlds;

/// <summary>The value of a map that is only a set of its keys.</summary>
internal readonly record struct NoValue;
