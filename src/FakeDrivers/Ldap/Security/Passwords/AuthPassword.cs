namespace FakeDrivers.Ldap;

/// <summary>Values of <c>authPassword</c> (RFC 3112): <c>SCHEME$info$value</c>.</summary>
internal static class AuthPassword
{
    /// <summary>The schemes that are understood, by their names in RFC 3112 and RFC 5803.</summary>
    public static readonly IReadOnlyList<string> Schemes = ["MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "SHA1"];

    /// <summary>The same in the form of userPassword. What cannot be read becomes a value of no known scheme, which matches nothing.</summary>
    public static LdapValue ToUserPassword(LdapValue value)
    {
        var parts = value.Text.Split('$', 3, StringSplitOptions.TrimEntries);
        if (parts.Length < 3) return "{unreadable}";
        var scheme = parts[0].ToUpperInvariant();
        return scheme switch
        {
            "SCRAM-SHA-1" or "SCRAM-SHA-256" => $"{{{scheme}}}{parts[1]}${parts[2]}",
            "MD5" or "SHA1" => Salted(scheme == "MD5" ? "{SMD5}" : "{SSHA}", parts[2], parts[1]),
            _ => "{unreadable}",
        };
    }

    private static LdapValue Salted(string prefix, string digest, string salt)
    {
        var (first, second) = (new byte[digest.Length], new byte[salt.Length]);
        return Convert.TryFromBase64String(digest, first, out var length) && Convert.TryFromBase64String(salt, second, out var salted)
            ? prefix + Convert.ToBase64String([.. first[..length], .. second[..salted]])
            : "{unreadable}";
    }
}
