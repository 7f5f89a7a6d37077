using System.Globalization;

namespace FakeDrivers.Ldap;

public static partial class Ldif
{
    /// <summary>Writes records.</summary>
    /// <param name="records">The records, which are written in this order.</param>
    /// <param name="options">How they are written; <see langword="null"/> for the defaults.</param>
    /// <returns>The text.</returns>
    public static string ToText(IEnumerable<LdifRecord> records, LdifWriterOptions? options = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, records, options);
        return text.ToString();
    }

    /// <summary>Writes entries.</summary>
    /// <param name="entries">The entries, which are written in this order.</param>
    /// <param name="options">How they are written; <see langword="null"/> for the defaults.</param>
    /// <returns>The text.</returns>
    public static string ToText(IEnumerable<LdapEntry> entries, LdifWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return ToText(entries.Select(static entry => new LdifContentRecord(entry)), options);
    }

    /// <summary>Writes records.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="records">The records, which are written in this order.</param>
    /// <param name="options">How they are written; <see langword="null"/> for the defaults.</param>
    public static void Write(TextWriter writer, IEnumerable<LdifRecord> records, LdifWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(records);
        var ldif = new LdifWriter(writer, options ?? new());
        foreach (var record in records) ldif.Write(record);
    }

    /// <summary>Writes entries.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="entries">The entries, which are written in this order.</param>
    /// <param name="options">How they are written; <see langword="null"/> for the defaults.</param>
    public static void Write(TextWriter writer, IEnumerable<LdapEntry> entries, LdifWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Write(writer, entries.Select(static entry => new LdifContentRecord(entry)), options);
    }

    /// <summary>The changes that make the entries of one directory those of another.</summary>
    /// <param name="before">The entries that there are.</param>
    /// <param name="after">The entries that there should be; parents before children, so that the changes can be run.</param>
    /// <returns>
    /// Modifications and additions in the order of <paramref name="after"/>, then deletions, the deepest first. Entries are the same when
    /// their names denote the same entry; values are the same when their octets are; the order of attributes and values does not count.
    /// </returns>
    public static IReadOnlyList<LdifChangeRecord> Diff(IEnumerable<LdapEntry> before, IEnumerable<LdapEntry> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return LdifDiff.Between(before, after);
    }
}
