using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>
/// Finds entries by the values of an attribute type and its subtypes, by the type's equality rule. Never changes. It holds keys of all values
/// that have one, whatever their options, so that what it finds is what may match and a look at the entry decides.
/// </summary>
internal sealed class AttributeIndex(LdapAttributeType type, SortedMap<ValueKey, NoValue> keys)
{
    public LdapAttributeType Type { get; } = type;

    public SortedMap<ValueKey, NoValue> Keys { get; } = keys;

    /// <summary>The index after an entry came, went or changed.</summary>
    public AttributeIndex Changed(StoredEntry? before, StoredEntry? after, LdapSchema schema)
    {
        if (before is not null && after is not null && before.Id == after.Id && HasSameValues(before, after)) return this;
        var changed = Keys;
        if (before is not null)
        {
            foreach (var key in KeysOf(before, schema)) changed = changed.Remove(new(key, before.Id));
        }

        if (after is not null)
        {
            foreach (var key in KeysOf(after, schema)) changed = changed.Set(new(key, after.Id), default);
        }

        return ReferenceEquals(changed, Keys) ? this : new(Type, changed);
    }

    /// <summary>The keys that an entry is found by.</summary>
    public IEnumerable<byte[]> KeysOf(StoredEntry entry, LdapSchema schema)
    {
        if (Type.Oid == "2.5.4.0") return entry.Classes.Keys;
        if (Type.Oid == ComputedAttributes.EntryUuidOid) return [ComputedAttributes.UuidKey(entry.Origin.Uuid)];
        return ValueKeysOf(entry, schema);
    }

    private IEnumerable<byte[]> ValueKeysOf(StoredEntry entry, LdapSchema schema)
    {
        foreach (var attribute in entry.Attributes)
        {
            if (!attribute.Type.IsSubtypeOf(Type)) continue;
            foreach (var value in attribute.Values)
            {
                if (Type.Equality!.KeyOf(value, schema) is { } key) yield return key;
            }
        }
    }

    private bool HasSameValues(StoredEntry before, StoredEntry after)
    {
        if (Type.Oid == "2.5.4.0") return ReferenceEquals(before.Classes, after.Classes);
        if (Type.Oid == ComputedAttributes.EntryUuidOid) return before.Origin.Uuid == after.Origin.Uuid;
        foreach (var attribute in before.Attributes)
        {
            if (attribute.Type.IsSubtypeOf(Type) && Array.IndexOf(after.Attributes, attribute) < 0) return false;
        }

        foreach (var attribute in after.Attributes)
        {
            if (attribute.Type.IsSubtypeOf(Type) && Array.IndexOf(before.Attributes, attribute) < 0) return false;
        }

        return true;
    }
}
