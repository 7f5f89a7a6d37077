using FakeDrivers.Conformance.Ldap;
using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Tests.Ldap;

/// <summary>The fake keeps the contract as slapd does.</summary>
public sealed class OpenLdapFakeConformanceTests : LdapConformanceTests
{
    protected override ValueTask<LdapHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeLdapHarness(LdapProfile.OpenLdap));
}
