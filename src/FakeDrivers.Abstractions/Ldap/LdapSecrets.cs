namespace FakeDrivers.Ldap;

/// <summary>Which attributes hold secrets, which neither messages nor the call log show.</summary>
internal static class LdapSecrets
{
    private static readonly string[] s_names =
    [
        "userPassword", "2.5.4.35", "authPassword", "1.3.6.1.4.1.4203.1.3.4", "pwdHistory", "1.3.6.1.4.1.42.2.27.8.1.20",
        "unicodePwd", "1.2.840.113556.1.4.90", "dBCSPwd", "clearTextPassword", "ntPwdHistory", "lmPwdHistory", "supplementalCredentials",
        "sambaNTPassword", "sambaLMPassword", "sambaPasswordHistory",
    ];

    // Most names are told apart by their length alone.
    private static readonly ulong s_lengths = s_names.Aggregate(0UL, static (lengths, name) => lengths | (1UL << name.Length));

    /// <summary>Whether an attribute of that name or description holds secrets.</summary>
    public static bool Holds(string description)
    {
        var end = description.IndexOf(';', StringComparison.Ordinal);
        var length = end < 0 ? description.Length : end;
        if (length >= 64 || (s_lengths & (1UL << length)) == 0) return false;
        foreach (var name in s_names)
        {
            if (name.Length == length && description.AsSpan(0, length).Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
