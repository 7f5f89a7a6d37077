namespace FakeDrivers.Ldap;

/// <summary>A message from a server.</summary>
/// <param name="Id">The number of the request that it answers; 0 for a notice that answers none.</param>
/// <param name="Op">What it is.</param>
/// <param name="Result">How the operation ended; <see langword="null"/> when it goes on.</param>
/// <param name="Message">What came in its course; <see langword="null"/> when it ended.</param>
internal readonly record struct LdapResponseMessage(int Id, LdapProtocolOp Op, LdapResult? Result, LdapSearchMessage? Message);
