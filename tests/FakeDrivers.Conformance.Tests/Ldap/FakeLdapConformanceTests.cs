using FakeDrivers.Conformance.Ldap;
using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Tests.Ldap;

/// <summary>The fake keeps the contract as the standards have it.</summary>
public sealed class FakeLdapConformanceTests : LdapConformanceTests
{
    protected override ValueTask<LdapHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeLdapHarness(LdapProfile.Rfc));
}
