using System.Globalization;
using static FakeDrivers.Ldap.ActiveDirectoryAttributes;

namespace FakeDrivers.Ldap;

/// <summary>The attributes that Active Directory computes, by name.</summary>
internal static class ActiveDirectoryComputed
{
    public static IEnumerable<(string Name, ComputedAttributes.Computation Compute)> All(LdapSettings settings)
    {
        var domain = settings.Domain;
        yield return ("distinguishedName", static (entry, _) => [entry.Dn]);
        yield return ("name", static (entry, _) => LdapDn.Parse(entry.Dn).Rdn is { } rdn ? [rdn.Value] : []);
        yield return ("objectGUID", static (entry, _) => [LdapValue.Adopt(entry.Origin.Uuid.ToByteArray())]);
        yield return ("whenCreated", static (entry, _) => [Time(entry.Origin.CreatedAt)]);
        yield return ("whenChanged", static (entry, _) => [Time(entry.Origin.ModifiedAt)]);
        yield return ("uSNChanged", static (entry, _) => [Text(entry.Change)]);
        yield return ("directReports", static (entry, view) => Back(entry, view, "manager"));
        yield return ("managedObjects", static (entry, view) => Back(entry, view, "managedBy"));
        yield return ("tokenGroups", static (entry, view) => ActiveDirectoryEntries.IsUser(entry.Classes) || ActiveDirectoryEntries.IsGroup(entry.Classes) ? ActiveDirectoryLinks.TokenGroups(entry, view) : []);
        yield return ("tokenGroupsGlobalAndUniversal", static (entry, view) => ActiveDirectoryEntries.IsUser(entry.Classes) ? ActiveDirectoryLinks.TokenGroups(entry, view) : []);
        yield return ("tokenGroupsNoGCAcceptable", static (entry, view) => ActiveDirectoryEntries.IsUser(entry.Classes) ? ActiveDirectoryLinks.TokenGroups(entry, view) : []);
        yield return ("msds-memberOfTransitive", static (entry, view) => Transitive(entry, view, isForward: false));
        yield return ("msds-memberTransitive", static (entry, view) => Transitive(entry, view, isForward: true));
        yield return ("primaryGroupToken", (entry, view) => ActiveDirectoryEntries.IsGroup(entry.Classes) && view.CanRead(entry, "objectSid") && entry.Value("objectSid") is { } sid ? RidOf(sid) : []);

        // Who may not read what these are computed from does not get it this way.
        yield return ("msDS-User-Account-Control-Computed", static (entry, view) => ActiveDirectoryEntries.IsUser(entry.Classes) && Reads(entry, view, "lockoutTime", "pwdLastSet", "userAccountControl") ? [Text(ActiveDirectoryBind.ComputedControl(view, entry))] : []);
        yield return ("msDS-UserPasswordExpiryTimeComputed", static (entry, view) => ActiveDirectoryEntries.IsUser(entry.Classes) && Reads(entry, view, "pwdLastSet", "userAccountControl") ? [ActiveDirectoryBind.PasswordExpiry(view, entry)] : []);
        yield return ("msDS-PrincipalName", (entry, view) => view.CanRead(entry, "sAMAccountName") && entry.Text("sAMAccountName") is { } name ? [$@"{domain.NetBiosName}\{name}"] : []);
        yield return ("msDS-parentdistname", static (entry, view) => view.Data.Find(entry.ParentId) is { } parent && !view.IsHiddenByAccess(parent) ? [parent.Dn] : []);
        yield return ("canonicalName", (entry, _) => [CanonicalName(domain, entry)]);
    }

    public static LdapValue Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHHmmss'.0Z'", CultureInfo.InvariantCulture);

    private static bool Reads(StoredEntry entry, DirectoryView view, params ReadOnlySpan<string> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (!view.CanRead(entry, attribute)) return false;
        }

        return true;
    }

    private static LdapValue[] RidOf(LdapValue sid) => [BitConverter.ToUInt32(sid.Span[^4..]).ToString(CultureInfo.InvariantCulture)];

    private static LdapValue[] Back(StoredEntry entry, DirectoryView view, string forward) => view.Schema.FindAttributeType(forward) is { } type
        ? [.. ActiveDirectoryLinks.VisiblyLinking(view, entry.Key, type).Where(other => !view.IsDeleted(other)).Select(other => (LdapValue)other.Dn)]
        : [];

    private static LdapValue[] Transitive(StoredEntry entry, DirectoryView view, bool isForward) =>
        view.Schema.FindAttributeType("member") is { } member ? [.. ActiveDirectoryLinks.Reachable(view, entry, member, isForward).Select(other => (LdapValue)other.Dn)] : [];

    private static LdapValue CanonicalName(ActiveDirectoryDomain domain, StoredEntry entry)
    {
        var rdns = LdapDn.Parse(entry.Dn).Rdns;
        var own = rdns.Take(rdns.Count - LdapDn.Parse(domain.Dn).Rdns.Count).Reverse().Select(rdn => rdn.Value.Text.Replace("/", @"\/", StringComparison.Ordinal));
        return $"{domain.DnsName}/{string.Join('/', own)}";
    }
}
