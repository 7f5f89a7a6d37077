using FakeDrivers.Conformance.Ldap;
using FakeDrivers.Ldap.Client.Tests.Connection;

namespace FakeDrivers.Ldap.Client.Tests.Conformance;

/// <summary>The fake keeps the contract over the wire, seen by the client of the package, as far as that can ask.</summary>
public sealed class ClientOnFakeConformanceTests : LdapConformanceTests
{
    protected override string? SkipReason => LibLdap.IsThere ? null : LibLdap.Missing;

    protected override async ValueTask<LdapHarness> CreateHarnessAsync(CancellationToken cancellationToken)
    {
        var server = await ServerOnFake.StartAsync(cancellationToken: cancellationToken);
        return await RemoteLdapHarness.CreateAsync(
            _ => new(server.Connect()),
            "ou=cases,dc=example,dc=com",
            new(),
            FakeByWireConformanceTests.FakeCapabilities.Except(ClientOnSlapdConformanceTests.BeyondTheClient).Append(LdapCapabilities.Transactions).ToHashSet(),
            cancellationToken,
            server.AdvanceAsync,
            server);
    }
}
