namespace FakeDrivers.Process;

/// <summary>A process of this machine for good: its number alone is given to another one after its end.</summary>
/// <param name="Id">The number of the process.</param>
/// <param name="StartedAt">When it was started, in a unit of the system; later starts have no smaller value.</param>
internal readonly record struct ProcessIdentity(int Id, long StartedAt);
