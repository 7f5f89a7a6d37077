namespace FakeDrivers.Ldap;

/// <summary>The extended operations that the directory knows. The root DSE tells of exactly these.</summary>
internal static class SupportedExtensions
{
    private static readonly string[] s_all =
    [
        LdapExtendedOids.WhoAmI, LdapExtendedOids.ModifyPassword, LdapExtendedOids.Cancel, LdapExtendedOids.StartTransaction, LdapExtendedOids.EndTransaction,
        LdapExtendedOids.Refresh,
    ];

    public static bool IsKnown(string oid, LdapSettings settings) =>
        ((s_all.Contains(oid) && !(oid == LdapExtendedOids.ModifyPassword && settings.IsActiveDirectory)) || (oid == LdapExtendedOids.FastBind && settings.IsActiveDirectory) || settings.Plugins.FindExtended(oid) is not null) && !settings.Options.Disabled.Contains(oid);

    public static IEnumerable<string> Of(LdapSettings settings) =>
        s_all.Append(LdapExtendedOids.FastBind).Union(settings.Plugins.ExtendedOids).Where(oid => IsKnown(oid, settings)).Order(StringComparer.Ordinal);
}
