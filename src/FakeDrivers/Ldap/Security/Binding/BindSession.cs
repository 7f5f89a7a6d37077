namespace FakeDrivers.Ldap;

/// <summary>What a bind knows of its connection.</summary>
/// <param name="IsEncrypted">Whether nobody can read along.</param>
/// <param name="ExternalIdentity">Who the layer below says the client is; nothing when it says nothing.</param>
/// <param name="Progress">The SASL exchange under way, if there is one.</param>
/// <param name="Draw">Draws octets for nonces.</param>
internal sealed record BindSession(bool IsEncrypted, string? ExternalIdentity, SaslProgress? Progress, Func<int, byte[]> Draw);
