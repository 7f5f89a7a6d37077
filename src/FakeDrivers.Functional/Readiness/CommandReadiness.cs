using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

internal sealed class CommandReadiness(Command command) : Readiness
{
    internal override Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken) => throw new NotSupportedException($"{command}");

    public override string ToString() => "";
}
