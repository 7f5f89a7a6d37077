using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Finds entries by the many names that Active Directory knows them by.</summary>
internal static class ActiveDirectoryNames
{
    public static StoredEntry? DomainEntry(DirectoryView view) => view.Data.Find(view.Resolved.DomainKey);

    /// <summary>The entry that has a value of an indexed attribute.</summary>
    public static StoredEntry? ByValue(DirectoryView view, string attribute, LdapValue value)
    {
        if (view.Schema.FindAttributeType(attribute) is not { Equality: { } rule } type || rule.AssertionKeyOf(value, view.Schema) is not { } key) return null;
        if (view.Data.IndexOf(type) is { } index)
        {
            foreach (var id in index.Find(key))
            {
                if (view.Data.Find(id) is { } entry && !view.IsDeleted(entry)) return entry;
            }

            return null;
        }

        return view.Data.Entries.FirstOrDefault(entry => !view.IsDeleted(entry) && entry.Find(type)?.Values.Any(own => rule.HasKey(own, key, view.Schema)) == true);
    }

    /// <summary>The entry of an <c>objectGUID</c>.</summary>
    public static StoredEntry? ByGuid(DirectoryView view, Guid guid)
    {
        if (view.Schema.FindAttributeType("entryUUID") is not { } type || view.Data.IndexOf(type) is not { } index) return null;
        return index.Find(ComputedAttributes.UuidKey(guid)).Select(view.Data.Find).FirstOrDefault();
    }

    /// <summary>A name in angle brackets as a plain one: <c>&lt;GUID=…&gt;</c>, <c>&lt;SID=…&gt;</c>, <c>&lt;WKGUID=…,dn&gt;</c>.</summary>
    /// <returns>The key of the name; nothing when the text is no such name.</returns>
    /// <exception cref="LdapException">There is no such entry (32).</exception>
    public static string? KeyOfBracketed(DirectoryView view, string name)
    {
        if (name.Length < 2 || name[0] != '<' || name.IndexOf('>', StringComparison.Ordinal) is not (> 0 and var end)) return null;
        var text = name[1..end];
        var (guid, sid) = (Split(text, "GUID="), Split(text, "SID="));
        var entry = guid is not null ? ReadGuid(guid) is { } uuid ? ByGuid(view, uuid) : null
            : sid is not null ? ReadSid(sid) is { } octets ? ByValue(view, "objectSid", LdapValue.Adopt(octets)) : null
            : Split(text, "WKGUID=") is { } wellKnown ? ByWellKnownGuid(view, wellKnown)
            : throw LdapErrors.InvalidDn(view, name);

        // What is hidden is not found this way either, nor anything by an identifier that may not be read.
        var isFound = entry is not null && !view.IsHiddenByAccess(entry) && (guid is null || view.CanRead(entry, "objectGUID")) && (sid is null || view.CanRead(entry, "objectSid"));
        return isFound ? entry!.Key : throw ActiveDirectoryErrors.NoObject(name, string.Empty);
    }

    /// <summary>The account that a simple bind names ([MS-ADTS] 5.1.1.1.1); nothing when there is none.</summary>
    public static LdapAccount? Account(DirectoryView view, string name)
    {
        if (name.Length > 1 && name[0] == '<')
        {
            try
            {
                return LdapAccounts.OfDn(view, KeyOfBracketed(view.As(view.Resolved.Root), name) ?? string.Empty);
            }
            catch (LdapException)
            {
                return null;
            }
        }

        if (name.Contains('=', StringComparison.Ordinal) && view.Schema.DnKey(name) is { } key) return LdapAccounts.OfDn(view, key);
        return Find(view, name) is { } entry ? LdapAccounts.OfDn(view, entry.Key) : null;
    }

    /// <summary>How a client is told who it is: <c>u:CORP\ann</c>.</summary>
    public static string AuthorizationIdOf(DirectoryView view) =>
        view.Identity.IsAnonymous ? string.Empty
        : view.Data.Find(view.Identity.Key)?.Text("sAMAccountName") is { } account ? $@"u:{view.Settings.Domain.NetBiosName}\{account}"
        : "dn:" + view.Identity.Dn;

    private static StoredEntry? Find(DirectoryView view, string name)
    {
        var domain = view.Settings.Domain;
        if (name.IndexOf('\\', StringComparison.Ordinal) is > 0 and var slash)
        {
            var isOurs = name.AsSpan(0, slash).Equals(domain.NetBiosName, StringComparison.OrdinalIgnoreCase) || name.AsSpan(0, slash).Equals(domain.DnsName, StringComparison.OrdinalIgnoreCase);
            return isOurs ? ByValue(view, "sAMAccountName", name[(slash + 1)..]) : null;
        }

        if (name.LastIndexOf('@') is > 0 and var at)
        {
            if (ByValue(view, "userPrincipalName", name) is { } byPrincipal) return byPrincipal;
            var isOurs = name.AsSpan(at + 1).Equals(domain.DnsName, StringComparison.OrdinalIgnoreCase) || name.AsSpan(at + 1).Equals(domain.NetBiosName, StringComparison.OrdinalIgnoreCase);
            return isOurs ? ByValue(view, "sAMAccountName", name[..at]) : null;
        }

        if (ReadGuid(name) is { } guid) return ByGuid(view, guid);
        if (LdapSid.Read(name) is { } sid) return ByValue(view, "objectSid", LdapValue.Adopt(sid));
        return ByCanonicalName(view, name);
    }

    /// <summary>An entry by a name like <c>corp.example/Users/Ann</c>.</summary>
    private static StoredEntry? ByCanonicalName(DirectoryView view, string name)
    {
        var parts = name.Split('/');
        if (parts.Length < 2 || !parts[0].Equals(view.Settings.Domain.DnsName, StringComparison.OrdinalIgnoreCase)) return null;
        var entry = DomainEntry(view);
        foreach (var part in parts.Skip(1))
        {
            entry = entry is null ? null : view.Data.ChildrenOf(entry.Id).Select(view.Data.Find).OfType<StoredEntry>()
                .FirstOrDefault(child => LdapDn.Parse(child.Dn).Rdn!.Value.Text.Equals(part, StringComparison.OrdinalIgnoreCase));
        }

        return entry;
    }

    private static StoredEntry? ByWellKnownGuid(DirectoryView view, string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || view.Schema.DnKey(text[(comma + 1)..]) is not { } above || view.Data.Find(above) is not { } holder || view.IsHiddenByAccess(holder)) return null;
        var guid = text[..comma];
        foreach (var value in holder.Attributes.Where(attribute => attribute.Type.Name is "wellKnownObjects" or "otherWellKnownObjects" && view.CanRead(holder, attribute.Type)).SelectMany(attribute => attribute.Values))
        {
            var fields = value.Text.Split(':', 4);
            if (fields.Length == 4 && fields[2].Equals(guid, StringComparison.OrdinalIgnoreCase) && view.Schema.DnKey(fields[3]) is { } key) return view.Data.Find(key);
        }

        return null;
    }

    private static string? Split(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..] : null;

    /// <summary>A GUID with hyphens, or the hexadecimal digits of its octets.</summary>
    private static Guid? ReadGuid(string text)
    {
        if (text.Length == 32 && text.All(char.IsAsciiHexDigit)) return new Guid(Convert.FromHexString(text));
        return text.Length is 36 or 38 && Guid.TryParse(text, out var guid) ? guid : null;
    }

    private static byte[]? ReadSid(string text)
    {
        if (text.StartsWith("S-", StringComparison.OrdinalIgnoreCase)) return LdapSid.Read(new LdapValue(Encoding.ASCII.GetBytes(text)));
        return text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
    }
}
