namespace FakeDrivers.Ldap;

/// <summary>How a search that goes on begins: what it gives at once, and from where it follows the world's changes.</summary>
/// <param name="Search">The search; nothing when it does not go on.</param>
/// <param name="Revision">The revision of what is given at once.</param>
/// <param name="Messages">What is given at once, but for the end.</param>
/// <param name="Done">How the search ends when it does not go on.</param>
internal sealed record LiveStart(LiveSearch? Search, long Revision, IReadOnlyList<LdapSearchMessage> Messages, LdapResult Done);
