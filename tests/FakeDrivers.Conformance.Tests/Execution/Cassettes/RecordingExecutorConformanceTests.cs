using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>An executor that records is an executor as any other.</summary>
public sealed class RecordingExecutorConformanceTests : ExecutionConformanceTests, IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-cassettes-");

    public void Dispose() => _directory.Delete(recursive: true);

    protected override ValueTask<ExecutionHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeExecutionHarness(
        (fake, clock) => new RecordingExecutor(fake, Path.Combine(_directory.FullName, "tape.json"), new() { TimeProvider = clock, MaxBytes = long.MaxValue })));
}
