namespace FakeDrivers.Process;

/// <summary>What the system tells of a process.</summary>
/// <param name="Identity">Which process it is.</param>
/// <param name="ParentId">The number of its parent, which is another one's when its own has ended.</param>
/// <param name="MayFork">Whether it runs or waits for its turn, so that it may start a child; not when it is stopped or has ended.</param>
internal readonly record struct ProcessEntry(ProcessIdentity Identity, int ParentId, bool MayFork);
