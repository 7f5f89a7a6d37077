using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>
/// Finds entries by the values of an attribute type and its subtypes, by the type's equality rule. Never changes. It holds keys of all values
/// that have one, whatever their options, so that what it finds is what may match and a look at the entry decides.
/// </summary>
internal sealed class AttributeIndex
{
    private AttributeIndex(LdapAttributeType type, bool holdsSecrets, SortedMap<ValueKey, NoValue> keys)
    {
        Type = type;
        HoldsSecrets = holdsSecrets;
        Keys = keys;
    }

    public LdapAttributeType Type { get; }

    /// <summary>Whether the type, or a subtype, holds secrets, which not everybody reads.</summary>
    public bool HoldsSecrets { get; }

    public SortedMap<ValueKey, NoValue> Keys { get; }

    /// <summary>An index in which nothing stands yet.</summary>
    public static AttributeIndex Of(LdapAttributeType type, LdapSchema schema) =>
        new(type, schema.AttributeTypes.Any(other => other.HoldsSecrets && other.IsSubtypeOf(type)), SortedMap<ValueKey, NoValue>.Empty);

    public AttributeIndex With(SortedMap<ValueKey, NoValue> keys) => new(Type, HoldsSecrets, keys);

    /// <summary>The numbers of the entries that may have a value with that key, ascending.</summary>
    public IEnumerable<long> Find(byte[] key)
    {
        var wanted = new ValueKey(key, 0);
        for (var cursor = Keys.Seek(wanted); cursor.MoveNext() && cursor.CurrentKey is var found && found.HasKeyOf(wanted);) yield return found.Id;
    }

    /// <summary>In the index of object classes: the keys of the sets (<see cref="ClassSet.Key"/>) that have a class.</summary>
    public IEnumerable<byte[]> ClassSetsWith(byte[] wanted)
    {
        for (var cursor = Keys.Seek(default); cursor.MoveNext();)
        {
            var set = cursor.CurrentKey.ToKey();
            if (ClassSet.HasClass(set, wanted)) yield return set;
            cursor = Keys.Seek(new(set, long.MaxValue));
        }
    }

    /// <summary>The index after an entry came, went or changed.</summary>
    public AttributeIndex Changed(StoredEntry? before, StoredEntry? after, LdapSchema schema)
    {
        if (before is not null && after is not null && before.Id == after.Id && HasSameValues(before, after)) return this;
        var changed = Keys;
        if (before is not null)
        {
            foreach (var key in KeysOf(before, schema)) changed = changed.Remove(key);
        }

        if (after is not null)
        {
            foreach (var key in KeysOf(after, schema)) changed = changed.Set(key, default);
        }

        return ReferenceEquals(changed, Keys) ? this : With(changed);
    }

    /// <summary>Collects the keys that an entry is found by.</summary>
    public void Collect(StoredEntry entry, LdapSchema schema, List<ValueKey> keys)
    {
        if (Type.Oid == "2.5.4.0")
        {
            keys.Add(new(entry.Classes.Key, entry.Id));
            return;
        }

        if (Type.Oid == ComputedAttributes.EntryUuidOid)
        {
            keys.Add(new(ComputedAttributes.UuidKey(entry.Origin.Uuid), entry.Id));
            return;
        }

        foreach (var attribute in entry.Attributes)
        {
            if (!attribute.Type.IsSubtypeOf(Type)) continue;
            foreach (var value in attribute.Values)
            {
                if (Type.Equality!.KeyOf(value, schema) is { } key) keys.Add(new(key, entry.Id));
            }
        }
    }

    private List<ValueKey> KeysOf(StoredEntry entry, LdapSchema schema)
    {
        var keys = new List<ValueKey>();
        Collect(entry, schema, keys);
        return keys;
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
