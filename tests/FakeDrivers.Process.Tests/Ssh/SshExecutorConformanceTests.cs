using FakeDrivers.Conformance.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class SshExecutorConformanceTests(SshServer server) : SshConformanceTests, IClassFixture<SshServer>
{
    protected override string? SkipReason => server.SkipReason;

    protected override ValueTask<SshHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new SshServerHarness(server));
}
