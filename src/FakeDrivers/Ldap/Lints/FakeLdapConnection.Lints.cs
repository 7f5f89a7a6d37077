namespace FakeDrivers.Ldap;

/// <content>What is noticed of clients at the other end of a wire.</content>
public sealed partial class FakeLdapConnection
{
    /// <summary>Binds for a client elsewhere, and remembers a password that others could read along.</summary>
    internal Task<LdapBindResult> BindRemotelyAsync(LdapBindRequest request, CancellationToken cancellationToken)
    {
        if (request.Credentials is LdapSimpleCredentials { Password.Length: > 0 } && !IsEncrypted) _directory.NoteClearPassword(Number);
        return BindAsync(request, cancellationToken);
    }
}
