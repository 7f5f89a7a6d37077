namespace FakeDrivers.Ldap;

/// <summary>What a password modify operation asks for (RFC 3062).</summary>
/// <param name="UserIdentity">Whose password; <see langword="null"/> for the caller's own.</param>
/// <param name="OldPassword">The password until now; <see langword="null"/> when the caller does not say it.</param>
/// <param name="NewPassword">The password from now on; <see langword="null"/> to have the server make one.</param>
internal sealed record LdapPasswordChange(string? UserIdentity, LdapValue? OldPassword, LdapValue? NewPassword)
{
    /// <summary>Names whose password it is, never a password.</summary>
    public override string ToString() => $"password of {UserIdentity ?? "the caller"}";
}
