namespace FakeDrivers.Process.Tests.Shims;

/// <summary>
/// Tests that start fifty processes whose outputs come from this very process, and so run by themselves: a machine that is busy with other
/// tests lets a program's output come later than the 50 ms for which the event of its end waits.
/// </summary>
[CollectionDefinition(nameof(ManyProcesses), DisableParallelization = true)]
public sealed class ManyProcesses;
