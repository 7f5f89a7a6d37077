namespace FakeDrivers.Ldap;

/// <summary>
/// An access rule: says whether what is asked may be, or nothing when it is not concerned. The first rule that says something decides; when none
/// does, the directory's own rules do. No rule is asked about the administrator, nor about the root DSE and the schema, which anybody may read.
/// </summary>
/// <remarks>
/// It must always say the same of the same request, and may be called by several threads at once. It may be called while the world is locked: it may
/// look at the directory, but what changes the world fails there with an <see cref="InvalidOperationException"/>, on whatever thread the rule starts it.
/// </remarks>
/// <param name="request">What is asked.</param>
/// <returns>The decision; nothing when the rule is not concerned.</returns>
public delegate LdapAccessDecision? LdapAccessRule(LdapAccessRequest request);
