namespace FakeDrivers.Ldap;

/// <summary>Messages as octets: RFC 4511 section 4.1.1.</summary>
internal static partial class LdapMessageWriter
{
    /// <summary>Writes the attributes of an entry.</summary>
    public static void WriteAttributes(BerWriter writer, IReadOnlyList<LdapAttribute> attributes)
    {
        var list = writer.Begin();
        for (var i = 0; i < attributes.Count; i++) WriteAttribute(writer, attributes[i]);
        writer.End(list);
    }

    private static void WriteAttribute(BerWriter writer, LdapAttribute attribute) => WriteAttribute(writer, attribute.Description, attribute.Values);

    private static void WriteAttribute<TValues>(BerWriter writer, string description, TValues values)
        where TValues : IReadOnlyList<LdapValue>
    {
        var begin = writer.Begin();
        writer.WriteText(description);
        var set = writer.Begin(BerTag.Set);
        for (var i = 0; i < values.Count; i++) writer.WriteValue(values[i]);
        writer.End(set);
        writer.End(begin);
    }

    /// <summary>Writes controls, if there are any.</summary>
    public static void WriteControls(BerWriter writer, IReadOnlyList<LdapControl> controls)
    {
        if (controls.Count == 0) return;
        var list = writer.Begin(0xA0);
        foreach (var control in controls)
        {
            var begin = writer.Begin();
            writer.WriteText(control.Oid);
            if (control.IsCritical) writer.WriteBoolean(true);
            if (control.Value is { } value) writer.WriteValue(value);
            writer.End(begin);
        }

        writer.End(list);
    }

    private static void WriteTexts(BerWriter writer, IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++) writer.WriteText(texts[i]);
    }
}
