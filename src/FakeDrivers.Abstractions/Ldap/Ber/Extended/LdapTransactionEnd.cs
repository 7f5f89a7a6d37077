namespace FakeDrivers.Ldap;

/// <summary>How a transaction ended (RFC 5805 section 2.4).</summary>
/// <param name="FailedMessageId">The number of the message with the update that failed; <see langword="null"/> when none did.</param>
/// <param name="Updates">The response controls of the updates, by the numbers of their messages.</param>
internal sealed record LdapTransactionEnd(int? FailedMessageId, IReadOnlyList<KeyValuePair<int, IReadOnlyList<LdapControl>>> Updates);
