using FakeDrivers.Conformance.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

public sealed class FakeLockConformanceTests : LockConformanceTests
{
    protected override ValueTask<LockHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeLockHarness());
}
