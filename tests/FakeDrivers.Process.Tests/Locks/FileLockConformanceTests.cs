using FakeDrivers.Conformance.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class FileLockConformanceTests : LockConformanceTests
{
    protected override ValueTask<LockHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FileLockHarness());
}
