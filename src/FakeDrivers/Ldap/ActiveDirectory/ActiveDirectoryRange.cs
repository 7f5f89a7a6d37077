using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>A part of the values of an attribute: <c>member;range=0-1499</c> ([MS-ADTS] 3.1.1.3.1.3.3).</summary>
/// <param name="Low">The first value.</param>
/// <param name="High">The last one; nothing for as many as there may be.</param>
internal readonly record struct ActiveDirectoryRange(int Low, int? High)
{
    /// <summary>Takes the range out of a description's options; nothing when it has none that can be read.</summary>
    public static (LdapAttributeDescription Description, ActiveDirectoryRange Range)? Of(LdapAttributeDescription description)
    {
        const string Prefix = ";range=";
        var at = description.Options.IndexOf(Prefix, StringComparison.Ordinal);
        if (at < 0) return null;
        var text = description.Options[(at + Prefix.Length)..].Split(';')[0];
        if (text.Split('-') is not [var low, var high] || !int.TryParse(low, NumberStyles.None, CultureInfo.InvariantCulture, out var first)) return null;
        var last = high == "*" ? null : int.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)-1;
        if (last < first) return null;
        return (description with { Options = description.Options.Remove(at, Prefix.Length + text.Length) }, new(first, last));
    }

    /// <summary>The part of values that is shown, and the attribute's name then.</summary>
    public (string Name, LdapValue[] Values) Cut(string name, LdapValue[] values, int most)
    {
        if (Low >= values.Length) return (FormattableString.Invariant($"{name};range={Low}-*"), []);
        var end = Math.Min(values.Length, High is { } high ? high + 1 : values.Length);
        if (most > 0) end = Math.Min(end, Low + most);
        var last = end == values.Length ? "*" : (end - 1).ToString(CultureInfo.InvariantCulture);
        return (FormattableString.Invariant($"{name};range={Low}-{last}"), values[Low..end]);
    }
}
