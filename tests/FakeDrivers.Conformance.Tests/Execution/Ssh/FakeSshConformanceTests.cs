using FakeDrivers.Conformance.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

public sealed class FakeSshConformanceTests : SshConformanceTests
{
    protected override ValueTask<SshHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeSshHarness());
}
