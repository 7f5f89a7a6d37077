namespace FakeDrivers.Ldap;

/// <summary>Who can bind, and by which passwords.</summary>
/// <param name="Identity">Who it then is.</param>
/// <param name="Entry">Its entry; the administrator and others that options name need none.</param>
/// <param name="Passwords">The stored values; any may match.</param>
internal sealed record LdapAccount(LdapIdentity Identity, StoredEntry? Entry, IReadOnlyList<LdapValue> Passwords);
