using System.Globalization;
using static FakeDrivers.Ldap.SyntheticEntry;

namespace FakeDrivers.Ldap;

/// <summary>What the directory tells of itself (RFC 4512 section 5.1). The lists are true: nothing is named that is not there.</summary>
internal static class RootDse
{
    private static readonly string[] s_features =
    [
        "1.3.6.1.1.14", // increment (RFC 4525)
        "1.3.6.1.4.1.4203.1.5.1", // all operational attributes (RFC 3673)
        "1.3.6.1.4.1.4203.1.5.2", // attributes of an object class (RFC 4529)
        "1.3.6.1.4.1.4203.1.5.3", // true and false filters (RFC 4526)
        "1.3.6.1.4.1.4203.1.5.4", // language tags (RFC 3866)
        "1.3.6.1.4.1.4203.1.5.5", // language ranges (RFC 3866)
    ];

    public static StoredEntry Entry(DirectoryView view, LdapSession session)
    {
        var settings = view.Settings;
        return Make(view, string.Empty, string.Empty,
        [
            ("objectClass", Texts("top", settings.IsOpenLdap ? "OpenLDAProotDSE" : "extensibleObject")),
            ("structuralObjectClass", Texts(settings.IsOpenLdap ? "OpenLDAProotDSE" : "extensibleObject")),
            ("namingContexts", Texts(settings.IsActiveDirectory ? ActiveDirectoryRootDse.NamingContexts(settings) : settings.Options.Suffixes)),
            ("altServer", Texts(settings.Options.AlternativeServers)),
            ("supportedLDAPVersion", Texts("3")),
            ("supportedControl", Texts(SupportedControls.Of(settings))),
            ("supportedExtension", Texts(SupportedExtensions.Of(settings).Union(session.Offers).Order(StringComparer.Ordinal))),
            ("supportedFeatures", Texts(s_features.Where(oid => !settings.Options.Disabled.Contains(oid)))),
            ("supportedSASLMechanisms", Texts(settings.Options.SaslMechanisms.Select(mechanism => mechanism.Name).Order(StringComparer.Ordinal))),
            ("dynamicSubtrees", Texts(SupportedExtensions.IsKnown(LdapExtendedOids.Refresh, settings) ? settings.Options.Suffixes : [])),
            ("changelog", Texts(settings.Plugins.Changelog is null ? [] : [LdapChangelog.Dn])),
            ("firstChangeNumber", Texts(view.ChangeRange is var (first, _) ? [first.ToString(CultureInfo.InvariantCulture)] : [])),
            ("lastChangeNumber", Texts(view.ChangeRange is var (_, last) ? [last.ToString(CultureInfo.InvariantCulture)] : [])),
            ("supportedAuthPasswordSchemes", Texts(AuthPassword.Schemes)),
            ("subschemaSubentry", Texts(settings.SubschemaDn)),
            ("vendorName", Texts("FakeDrivers")),
            ("vendorVersion", Texts(typeof(RootDse).Assembly.GetName().Version?.ToString(3) ?? "0")),
            ("entryDN", [string.Empty]),
            .. settings.IsActiveDirectory ? ActiveDirectoryRootDse.Attributes(view) : [],
        ]);
    }
}
