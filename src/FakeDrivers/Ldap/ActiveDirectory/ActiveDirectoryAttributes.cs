using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>Reads and writes attributes of entries by name: numbers, times, flags.</summary>
internal static class ActiveDirectoryAttributes
{
    public const string Never = "9223372036854775807";

    /// <summary>The bits of <c>userAccountControl</c> ([MS-ADTS] 2.2.16).</summary>
    public const int Disabled = 0x2, LockedOut = 0x10, NoPasswordNeeded = 0x20, Normal = 0x200, Workstation = 0x1000, Server = 0x2000, NeverExpires = 0x10000,
        SmartCard = 0x40000, Expired = 0x800000;

    public static long Number(this StoredEntry entry, string name, long otherwise = 0) =>
        long.TryParse(entry.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public static long Number(this IReadOnlyList<StoredAttribute> attributes, string name, long otherwise = 0) =>
        long.TryParse(attributes.Value(name)?.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public static LdapValue? Value(this IReadOnlyList<StoredAttribute> attributes, string name) =>
        StoredAttribute.Find(attributes, attribute => attribute.Type.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Values is [var first, ..] ? first : (LdapValue?)null;

    public static LdapValue? Value(this StoredEntry entry, string name) => entry.Attributes.Value(name);

    /// <summary>The attributes with one set; without a value it is taken out. A type that the schema lacks is passed over.</summary>
    public static StoredAttribute[] Set(this StoredAttribute[] attributes, LdapSchema schema, string name, params LdapValue[] values)
    {
        List<StoredAttribute> list = [.. attributes];
        list.Set(schema, name, values);
        return [.. list];
    }

    public static void Set(this List<StoredAttribute> attributes, LdapSchema schema, string name, params LdapValue[] values)
    {
        if (schema.FindAttributeType(name) is not { } type) return;
        var at = attributes.FindIndex(attribute => attribute.Type == type);
        if (at >= 0 && values.Length == 0) attributes.RemoveAt(at);
        else if (at >= 0) attributes[at] = attributes[at].With(values);
        else if (values.Length > 0) attributes.Add(new(new(type, string.Empty), values));
    }

    public static LdapValue Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static LdapValue FileTime(DateTimeOffset time) => Text(time.ToFileTime());

    /// <summary>A span as Active Directory has it: negative steps of 100 nanoseconds.</summary>
    public static LdapValue Span(TimeSpan span) => Text(-span.Ticks);

    /// <summary>A span of an attribute; nothing for none and for ever.</summary>
    public static TimeSpan? SpanOf(StoredEntry? entry, string name)
    {
        var ticks = entry?.Number(name) ?? 0;
        return ticks is 0 or long.MinValue ? null : TimeSpan.FromTicks(-ticks);
    }

    /// <summary>The moment that a FILETIME tells; nothing for 0, for never, and for what is none.</summary>
    public static DateTimeOffset? TimeOf(long fileTime) =>
        fileTime is <= 0 or long.MaxValue || fileTime > DateTime.MaxValue.Ticks - 504911232000000000 ? null : DateTimeOffset.FromFileTime(fileTime).ToUniversalTime();
}
