using System.Globalization;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Searches under the controls of Active Directory ([MS-ADTS] 3.1.1.3.4.1).</summary>
internal static class ActiveDirectorySearch
{
    // LDAP_DIRSYNC_OBJECT_SECURITY
    private const int ObjectSecurity = 1;

    /// <summary>What changed since the cookie of an earlier search of this kind; entries come whole, deleted ones as tombstones.</summary>
    /// <param name="view">The directory as who asks sees it; afterwards as the answer shows it. Who may replicate sees everything but passwords.</param>
    /// <param name="request">The search.</param>
    /// <param name="start">Its base.</param>
    /// <param name="sync">What is asked for.</param>
    /// <exception cref="LdapException">The base is no naming context (53), who asks may not replicate (50), or the cookie is none of this directory (2).</exception>
    public static (List<StoredEntry> Found, LdapControl Answer) DirSync(ref DirectoryView view, LdapSearchRequest request, StoredEntry? start, LdapDirSyncControl sync)
    {
        if (start is null || (start.Key != view.Resolved.DomainKey && start.Classes.Structural?.Name is not ("configuration" or "dMD"))) throw ActiveDirectoryErrors.WillNotPerform("000020F7");
        if ((sync.Flags & ObjectSecurity) == 0 && !view.Identity.IsRoot)
        {
            if (view.Access.Decide(view, LdapAccessOperations.Replicate, start.Dn, start.Key) != LdapAccessDecision.Allow) throw ActiveDirectoryErrors.NoReplication();
            view = new(view.Data, view.Settings, view.Now, view.Resolved.Root) { ExtendedDn = view.ExtendedDn };
        }

        var since = 0L;
        if (sync.Cookie.Length > 0 && !long.TryParse(sync.Cookie.Text, NumberStyles.None, CultureInfo.InvariantCulture, out since))
        {
            throw LdapErrors.Protocol("the cookie is of no synchronization with this directory");
        }

        view.ShowsDeleted = true;
        var (shown, condition) = (view, Conditions.Of(request.Filter, view));
        var found = view.Data.Entries
            .Where(entry => entry.Change > since && shown.CanSee(entry) && DirectoryData.IsAtOrBelow(entry.Key, start.Key) && (shown.IsDeleted(entry) || condition.Test(entry, shown) == LdapTruth.True))
            .ToList();
        return (found, new LdapDirSyncResultControl(false, view.Data.LastChange.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The entries that an attribute of the base names and that satisfy the filter.</summary>
    /// <exception cref="LdapException">The search is not of the base alone (2), or the attribute holds no names (53).</exception>
    public static List<StoredEntry> Scoped(DirectoryView view, LdapSearchRequest request, StoredEntry? start, LdapAttributeScopedQueryControl query)
    {
        if (request.Scope != LdapSearchScope.Base || start is null) throw LdapErrors.Protocol("a query over an attribute is of the base alone");
        if (view.Describe(query.SourceAttribute) is not { Type: { Syntax.Description: "DN" } type }) throw ActiveDirectoryErrors.WillNotPerform("00002077");
        if (!view.CanRead(start, type)) return [];
        var names = view.Computed.Of(type)?.Invoke(start, view) ?? start.Attributes.Where(attribute => attribute.Type == type).SelectMany(attribute => attribute.Values);
        var condition = Conditions.Of(request.Filter, view);
        return [.. names.Select(name => view.Schema.DnKey(name.Text) is { } key ? view.Data.Find(key) : null).OfType<StoredEntry>()
            .Where(entry => view.CanSee(entry) && (view.ShowsDeleted || !view.IsDeleted(entry)) && condition.Test(entry, view) == LdapTruth.True)];
    }

    /// <summary>An entry with its names in the form <c>&lt;GUID=…&gt;;&lt;SID=…&gt;;dn</c>.</summary>
    public static LdapEntry Extend(LdapEntry entry, DirectoryView view, bool asText) => new(
        Extend(entry.Dn, view, asText),
        entry.Attributes.Select(attribute => view.Schema.Describe(attribute.Description)?.Type is { Syntax.Description: "DN", Name: not "distinguishedName" }
            ? attribute with { Values = [.. attribute.Values.Select(value => (LdapValue)Extend(value.Text, view, asText))] }
            : attribute));

    private static string Extend(string dn, DirectoryView view, bool asText)
    {
        if (view.Schema.DnKey(dn) is not { } key || view.Data.Find(key) is not { } entry || !view.CanSee(entry)) return dn;
        var text = new StringBuilder();
        if (view.CanRead(entry, "objectGUID")) text.Append("<GUID=").Append(asText ? entry.Origin.Uuid.ToString() : Hex(entry.Origin.Uuid.ToByteArray())).Append(">;");
        if (view.CanRead(entry, "objectSid") && entry.Value("objectSid") is { } sid) text.Append("<SID=").Append(asText ? LdapSid.Format(sid.Span) : Hex(sid.Span)).Append(">;");
        return text.Append(dn).ToString();
    }

    private static string Hex(ReadOnlySpan<byte> octets) => Convert.ToHexString(octets).ToLowerInvariant();
}
