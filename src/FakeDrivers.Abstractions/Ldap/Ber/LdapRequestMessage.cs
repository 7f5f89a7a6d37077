namespace FakeDrivers.Ldap;

/// <summary>A message from a client.</summary>
/// <param name="Id">Its number, which its responses bear.</param>
/// <param name="Op">What it asks for.</param>
/// <param name="Request">The request; <see langword="null"/> for unbind and abandon, and when it could not be read.</param>
/// <param name="Error">Why the request could not be read; <see langword="null"/> when it could.</param>
/// <param name="AbandonedId">The number of the message to abandon.</param>
internal readonly record struct LdapRequestMessage(int Id, LdapProtocolOp Op, LdapRequest? Request, LdapException? Error = null, int AbandonedId = 0);
