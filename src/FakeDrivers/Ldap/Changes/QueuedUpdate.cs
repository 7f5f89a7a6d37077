using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>An update that waits for the end of its transaction.</summary>
/// <param name="MessageId">The number of its message.</param>
/// <param name="Apply">Does it.</param>
internal sealed record QueuedUpdate(int MessageId, Func<Transaction, LdapResult> Apply);
