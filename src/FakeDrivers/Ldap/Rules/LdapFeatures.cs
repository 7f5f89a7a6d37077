namespace FakeDrivers.Ldap;

/// <summary>The features that the root DSE names (RFC 4512 section 5.1), each of which can be switched off.</summary>
internal static class LdapFeatures
{
    /// <summary>Increments (RFC 4525).</summary>
    public const string Increment = "1.3.6.1.1.14";

    /// <summary>All operational attributes by a plus (RFC 3673).</summary>
    public const string AllOperational = "1.3.6.1.4.1.4203.1.5.1";

    /// <summary>The attributes of an object class by its name (RFC 4529).</summary>
    public const string OfClass = "1.3.6.1.4.1.4203.1.5.2";

    /// <summary>Filters without parts, which are true or false (RFC 4526).</summary>
    public const string TrueAndFalse = "1.3.6.1.4.1.4203.1.5.3";

    private const string LanguageTags = "1.3.6.1.4.1.4203.1.5.4"; // RFC 3866
    private const string LanguageRanges = "1.3.6.1.4.1.4203.1.5.5"; // RFC 3866

    private static readonly string[] s_all = [Increment, AllOperational, OfClass, TrueAndFalse, LanguageTags, LanguageRanges];

    /// <summary>The features of a directory.</summary>
    public static IEnumerable<string> Of(LdapSettings settings) => s_all.Where(oid => IsOn(oid, settings));

    public static bool IsOn(string oid, LdapSettings settings) => !settings.Options.Disabled.Contains(oid);

    /// <exception cref="LdapException">The feature is switched off (2).</exception>
    public static void Require(string oid, string what, LdapSettings settings)
    {
        if (!IsOn(oid, settings)) throw LdapErrors.Protocol($"{what} are not supported");
    }
}
