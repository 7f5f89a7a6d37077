using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>The fake executor of a fresh world, which plays the programs that the cases run.</summary>
public sealed class FakeExecutionHarness : FakeProgramsHarness
{
    private readonly FakeWorld _world = new();
    private readonly HashSet<string> _capabilities;

    public FakeExecutionHarness(Func<ICommandExecutor, TimeProvider, ICommandExecutor>? lie = null, IEnumerable<string>? capabilities = null)
        : base(new())
    {
        _capabilities = [.. capabilities ?? [ExecutionCapabilities.Signals, ExecutionCapabilities.Suspension]];
        Programs.Install(_world.Execute);
        Executor = lie is null ? _world.Execute : lie(_world.Execute, _world.Clock);
    }

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override ICommandExecutor Executor { get; }

    public override TimeProvider Clock => _world.Clock;

    public override IReadOnlySet<string> Capabilities => _capabilities;

    public override string ExistingDirectory => FakePrograms.ExistingDirectory;

    public override Command Missing() => new("missing");

    public override Command NotExecutable() => new("not-executable");

    public override async Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        _world.Clock.Advance(time);
        await Task.Yield();
    }

    public override ValueTask DisposeAsync()
    {
        _world.Dispose();
        return base.DisposeAsync();
    }
}
