using FakeDrivers.Conformance.Ldap;
using FakeDrivers.Ldap.Client.Tests.Connection;

namespace FakeDrivers.Ldap.Client.Tests.Conformance;

/// <summary>The fake of the profile of slapd keeps the contract over the wire with slapd's own expectations. What slapd lacks is there as well.</summary>
public sealed class OpenLdapFakeByWireConformanceTests : LdapConformanceTests
{
    protected override async ValueTask<LdapHarness> CreateHarnessAsync(CancellationToken cancellationToken)
    {
        var server = await ServerOnFake.StartAsync(LdapProfile.OpenLdap, cancellationToken);
        return await RemoteLdapHarness.CreateAsync(
            async token => await server.ConnectByWireAsync(token),
            "ou=cases,dc=example,dc=com",
            LdapExpectations.OpenLdap,
            FakeByWireConformanceTests.FakeCapabilities.Except([LdapCapabilities.RootSubtree]).ToHashSet(),
            cancellationToken,
            server.AdvanceAsync,
            server);
    }
}
