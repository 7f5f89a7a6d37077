using FakeDrivers.Conformance.Ldap;
using FakeDrivers.Ldap.Client.Tests.Slapd;

namespace FakeDrivers.Ldap.Client.Tests.Conformance;

/// <summary>OpenLDAP's slapd keeps the contract, seen by a connection that can say everything.</summary>
public sealed class SlapdConformanceTests(SlapdFixture slapd) : LdapConformanceTests
{
    internal static readonly HashSet<string> SlapdCapabilities =
    [
        LdapCapabilities.BindControls, LdapCapabilities.SaslPlain, LdapCapabilities.Increment, LdapCapabilities.SubordinatesScope, LdapCapabilities.Sorting,
        LdapCapabilities.VirtualListViews, LdapCapabilities.MatchedValues, LdapCapabilities.ProxiedAuthorization,
        LdapCapabilities.RelaxRules, LdapCapabilities.Transactions, LdapCapabilities.ContentSync, LdapCapabilities.MemberOf, LdapCapabilities.TwoSuffixes,
    ];

    protected override string? SkipReason => SlapdFixture.SkipReason;

    protected override ValueTask<LdapHarness> CreateHarnessAsync(CancellationToken cancellationToken) => RemoteLdapHarness.CreateAsync(
        async token => await slapd.ConnectAsync(token), slapd.NextUnit(), LdapExpectations.OpenLdap, SlapdCapabilities, cancellationToken);
}
