using System.Globalization;
using static FakeDrivers.Ldap.SyntheticEntry;

namespace FakeDrivers.Ldap;

/// <summary>What the directory tells of itself (RFC 4512 section 5.1). The lists are true: nothing is named that is not there.</summary>
internal static class RootDse
{
    public static StoredEntry Entry(DirectoryView view, LdapSession session)
    {
        var settings = view.Settings;
        IEnumerable<(string Name, IEnumerable<LdapValue> Values)> own =
        [
            ("objectClass", Texts("top", settings.IsOpenLdap ? "OpenLDAProotDSE" : "extensibleObject")),
            ("structuralObjectClass", Texts(settings.IsOpenLdap ? "OpenLDAProotDSE" : "extensibleObject")),
            ("namingContexts", Texts(settings.IsActiveDirectory ? ActiveDirectoryRootDse.NamingContexts(settings) : settings.Options.Suffixes)),
            ("altServer", Texts(settings.Options.AlternativeServers)),
            ("supportedLDAPVersion", Texts("3")),
            ("supportedControl", Texts(SupportedControls.Of(settings))),
            ("supportedExtension", Texts(SupportedExtensions.Of(settings).Union(session.Offers).Order(StringComparer.Ordinal))),
            ("supportedFeatures", Texts(LdapFeatures.Of(settings))),
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
        ];
        var given = settings.Options.RootDseAttributes;
        return Make(view, string.Empty, string.Empty, given.Count == 0 ? own :
        [
            .. own.Where(attribute => !given.Any(other => other.Description.Equals(attribute.Name, StringComparison.OrdinalIgnoreCase))),
            .. given.Select(attribute => (attribute.Description, (IEnumerable<LdapValue>)attribute.Values)),
        ]);
    }
}
