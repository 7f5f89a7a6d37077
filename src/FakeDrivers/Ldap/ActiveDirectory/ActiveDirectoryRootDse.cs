using static FakeDrivers.Ldap.SyntheticEntry;

namespace FakeDrivers.Ldap;

/// <summary>What a domain controller tells of itself ([MS-ADTS] 3.1.1.3.2).</summary>
internal static class ActiveDirectoryRootDse
{
    public static IEnumerable<(string Name, IEnumerable<LdapValue> Values)> Attributes(DirectoryView view)
    {
        var domain = view.Settings.Domain;
        yield return ("defaultNamingContext", Texts(domain.Dn));
        yield return ("rootDomainNamingContext", Texts(domain.Dn));
        yield return ("configurationNamingContext", Texts(domain.ConfigurationDn));
        yield return ("schemaNamingContext", Texts(domain.SchemaDn));
        yield return ("dnsHostName", Texts(domain.ServerDnsName));
        yield return ("ldapServiceName", Texts($"{domain.DnsName}:{domain.ServerName.ToLowerInvariant()}$@{domain.DnsName.ToUpperInvariant()}"));
        yield return ("serverName", Texts(domain.ServerDn));
        yield return ("dsServiceName", Texts($"CN=NTDS Settings,{domain.ServerDn}"));
        yield return ("currentTime", [ActiveDirectoryComputed.Time(view.Now)]);
        yield return ("highestCommittedUSN", [ActiveDirectoryAttributes.Text(view.Data.LastChange)]);
        yield return ("domainFunctionality", Texts("7"));
        yield return ("forestFunctionality", Texts("7"));
        yield return ("domainControllerFunctionality", Texts("7"));
        yield return ("isGlobalCatalogReady", Texts("TRUE"));
        yield return ("isSynchronized", Texts("TRUE"));
        yield return ("supportedCapabilities", Texts(
            "1.2.840.113556.1.4.800", "1.2.840.113556.1.4.1670", "1.2.840.113556.1.4.1791", "1.2.840.113556.1.4.1935", "1.2.840.113556.1.4.2080", "1.2.840.113556.1.4.2237"));
        yield return ("supportedLDAPPolicies", Texts("MaxPageSize", "MaxValRange"));
    }

    /// <summary>The naming contexts: the domain's suffix, and the two that stand below it.</summary>
    public static IEnumerable<string> NamingContexts(LdapSettings settings) => [.. settings.Options.Suffixes, settings.Domain.ConfigurationDn, settings.Domain.SchemaDn];
}
