namespace FakeDrivers.Tests.RandomWalk;

/// <summary>Something does not hold that must.</summary>
internal sealed class WalkException(string message, Exception? cause = null) : Exception(message, cause);
