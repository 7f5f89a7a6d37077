namespace FakeDrivers.Ldap;

/// <summary>An entry that a builder made.</summary>
/// <param name="Dn">Its name.</param>
/// <param name="Attributes">Its attributes; members that were named short are resolved when all entries are known.</param>
/// <param name="IsContainer">Whether it is only there for others to stand below, so that one that is there already serves.</param>
internal sealed record SeededEntry(LdapDn Dn, Func<LdapSeedPlan, List<LdapAttribute>> Attributes, bool IsContainer = false);
