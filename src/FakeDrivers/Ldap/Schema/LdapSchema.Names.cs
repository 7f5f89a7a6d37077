namespace FakeDrivers.Ldap;

/// <summary>Keys of names.</summary>
public sealed partial class LdapSchema
{
    private const int MemoSize = 8192;
    private const int LongestRemembered = 200;

    // No state but a memo: the key of a text is the same whenever it is made. Writers of one slot overwrite each other.
    private RememberedName?[]? _memo;

    /// <summary>
    /// The key of a name: equal for two names exactly when they denote one entry. The key of a name starts with its own part and ends with its
    /// parent's key: <c>own part</c>, a separator U+0001, the parent's key; so whether a name is below another shows by the ends.
    /// Empty for the empty name. Types are resolved, pairs of a part sorted, values prepared by the type's equality rule.
    /// </summary>
    /// <returns>The key; nothing when the text is no name.</returns>
    internal string? DnKey(string dn)
    {
        if (dn.Length == 0) return dn;
        if (dn.Length > LongestRemembered) return MakeDnKey(dn);
        var memo = _memo ??= new RememberedName?[MemoSize];
        ref var slot = ref memo[dn.GetHashCode(StringComparison.Ordinal) & (MemoSize - 1)];
        if (slot is { } remembered && remembered.Text == dn) return remembered.Key;
        var key = MakeDnKey(dn);
        if (key is not null) slot = new(dn, key);
        return key;
    }

    private string? MakeDnKey(string dn)
    {
        var writer = new LdapDnKeyWriter(stackalloc char[384]);
        try
        {
            var reader = new LdapDnReader(dn);
            while (reader.Read())
            {
                var type = _typeTable.Find(reader.Type);
                writer.StartPair(type is null ? reader.Type : type.KeyName);
                if (!TryWriteValue(ref writer, in reader, type)) return null;
                if (!writer.EndPair(reader.EndsRdn)) return null;
            }

            return reader.Error is null ? writer.ToString() : null;
        }
        finally
        {
            writer.Dispose();
        }
    }

    private bool TryWriteValue(scoped ref LdapDnKeyWriter writer, scoped in LdapDnReader reader, LdapAttributeType? type)
    {
        var rule = type is null ? LdapSchemaLibrary.CaseIgnore : type.Equality;
        if (reader.IsPlain && rule is LdapTextRule text && System.Text.Ascii.IsValid(reader.Raw))
        {
            writer.WriteText(reader.Raw, text.Folds);
            return true;
        }

        var value = LdapValue.Adopt(reader.Decode());
        if ((rule is null ? value.Array : rule.KeyOf(value, this)) is not { } key) return false;
        writer.WriteKey(key, isText: rule is LdapTextRule or LdapListRule or LdapNameRule);
        return true;
    }

    private sealed record RememberedName(string Text, string Key);
}
