using System.Globalization;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Names as slapd takes and spells them: types by their first name, pairs in their order, what must be escaped by its hexadecimal digits.</summary>
internal static class SlapdNames
{
    private const string DistinguishedName = "1.3.6.1.4.1.1466.115.121.1.12";

    /// <summary>Refuses a name with a type that the schema does not have, or with a value that its type cannot have.</summary>
    /// <exception cref="LdapException">There is such a pair (34).</exception>
    public static void Check(DirectoryView view, string dn)
    {
        if (!LdapDn.TryParse(dn, out var parsed)) throw LdapErrors.InvalidDn(view, dn);
        foreach (var rdn in parsed.Rdns)
        {
            foreach (var pair in rdn.Pairs)
            {
                if (view.Describe(pair.Type) is not { } description || !EntrySchema.IsValid(view, description, pair.Value)) throw LdapErrors.InvalidDn(view, dn);
            }
        }
    }

    /// <summary>A relative name; in other profiles as its client spelled it.</summary>
    public static string Spell(DirectoryView view, LdapRdn rdn) => !view.Settings.IsOpenLdap ? rdn.ToString() : string.Join('+', rdn.Pairs
        .Select(pair => (Type: view.Describe(pair.Type)?.Type.Name ?? pair.Type, pair.Value))
        .OrderBy(pair => pair.Type, StringComparer.Ordinal)
        .Select(pair => $"{pair.Type}={Spell(pair.Value.Text)}"));

    /// <summary>Values as they are stored: slapd spells names and object classes in its own way.</summary>
    public static LdapValue[] Spell(DirectoryView view, LdapAttributeDescription description, LdapValue[] values)
    {
        if (!view.Settings.IsOpenLdap) return values;
        if (description.Type.Oid == "2.5.4.0") return [.. values.Select(value => view.Schema.FindObjectClass(value.Text) is { } found ? found.Name : value)];
        if (description.Type.Syntax.Oid != DistinguishedName) return values;
        return [.. values.Select(value => LdapDn.TryParse(value.Text, out var dn) ? string.Join(',', dn.Rdns.Select(rdn => Spell(view, rdn))) : value)];
    }

    private static string Spell(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var isEscaped = value[i] is ',' or '+' or '"' or '\\' or '<' or '>' or ';' or '='
                || (value[i] == '#' && i == 0)
                || (value[i] == ' ' && (i == 0 || i == value.Length - 1));
            if (isEscaped) text.Append(CultureInfo.InvariantCulture, $"\\{(int)value[i]:X2}");
            else text.Append(value[i]);
        }

        return text.ToString();
    }
}
