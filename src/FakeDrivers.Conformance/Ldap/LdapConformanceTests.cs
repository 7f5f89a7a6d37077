namespace FakeDrivers.Conformance.Ldap;

/// <summary>Derive from this to hold an LDAP driver to its contract: one test per case of <see cref="LdapSuite"/>.</summary>
public abstract class LdapConformanceTests : ConformanceTests<LdapSuite, LdapHarness>;
