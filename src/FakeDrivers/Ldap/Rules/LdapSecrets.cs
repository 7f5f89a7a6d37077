namespace FakeDrivers.Ldap;

/// <summary>Which attributes hold secrets, which neither messages nor the call log show.</summary>
internal static class LdapSecrets
{
    /// <summary>Whether an attribute of that name or description holds secrets.</summary>
    public static bool Holds(string description)
    {
        var end = description.IndexOf(';', StringComparison.Ordinal);
        var name = end < 0 ? description : description[..end];
        return name.ToUpperInvariant() is "USERPASSWORD" or "2.5.4.35" or "UNICODEPWD" or "AUTHPASSWORD" or "PWDHISTORY" or "DBCSPWD" or "CLEARTEXTPASSWORD" or "SAMBANTPASSWORD";
    }
}
