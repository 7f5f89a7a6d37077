using FakeDrivers.Conformance.Ldap;
using FakeDrivers.Ldap.Client.Tests.Slapd;

namespace FakeDrivers.Ldap.Client.Tests.Conformance;

/// <summary>OpenLDAP's slapd keeps the contract, seen by the client of the package, as far as that can ask.</summary>
public sealed class ClientOnSlapdConformanceTests(SlapdFixture slapd) : LdapConformanceTests
{
    /// <summary>What System.DirectoryServices.Protocols cannot send or receive. Of transactions, it is slapd's empty identifier.</summary>
    internal static readonly string[] BeyondTheClient =
    [
        LdapCapabilities.BindControls, LdapCapabilities.SaslPlain, LdapCapabilities.Increment, LdapCapabilities.SubordinatesScope,
        LdapCapabilities.Transactions, LdapCapabilities.ContentSync, LdapCapabilities.PersistentSearch,
    ];

    protected override string? SkipReason => SlapdFixture.SkipReason;

    protected override ValueTask<LdapHarness> CreateHarnessAsync(CancellationToken cancellationToken) => RemoteLdapHarness.CreateAsync(
        _ => new(new DirectoryLdapConnection(new() { Server = "127.0.0.1", Port = slapd.Port })),
        slapd.NextUnit(),
        LdapExpectations.OpenLdap,
        SlapdConformanceTests.SlapdCapabilities.Except(BeyondTheClient).ToHashSet(),
        cancellationToken);
}
