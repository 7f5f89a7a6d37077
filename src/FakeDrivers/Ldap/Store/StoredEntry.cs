using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>An entry as it is stored. Never changes.</summary>
internal sealed class StoredEntry : IStoredRow
{
    /// <summary>Its number, which grows in the order of creation and of moves: an entry's is greater than its parent's.</summary>
    public required long Id { get; init; }

    /// <summary>The number of its parent; 0 for the entry of a suffix.</summary>
    public required long ParentId { get; init; }

    /// <summary>Its name as it was given.</summary>
    public required string Dn { get; init; }

    /// <summary>What its name is found by (<see cref="LdapSchema.DnKey"/>).</summary>
    public required string Key { get; init; }

    /// <summary>The attributes that are stored; others are computed (<see cref="ComputedAttributes"/>).</summary>
    public required StoredAttribute[] Attributes { get; init; }

    /// <summary>What its object classes say.</summary>
    public required ClassSet Classes { get; init; }

    /// <summary>Who made and changed it, and when.</summary>
    public required EntryOrigin Origin { get; init; }

    /// <summary>The number of the change that made it what it is.</summary>
    public required long Change { get; init; }

    public StoredAttribute? Find(LdapAttributeType type)
    {
        foreach (var attribute in Attributes)
        {
            if (ReferenceEquals(attribute.Description.Type, type) && attribute.Description.Options.Length == 0) return attribute;
        }

        return null;
    }

    /// <summary>The first value of an attribute by its primary name, as text; nothing when there is none.</summary>
    public string? Text(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Values.Length > 0 && attribute.Type.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return attribute.Values[0].Text;
        }

        return null;
    }

    /// <summary>The attributes with one put in, put in the place of another, or (without values) taken out.</summary>
    public StoredAttribute[] AttributesWith(StoredAttribute attribute)
    {
        var at = Array.FindIndex(Attributes, other => other.Description == attribute.Description);
        if (at < 0) return attribute.Values.Length == 0 ? Attributes : [.. Attributes, attribute];
        if (attribute.Values.Length == 0) return [.. Attributes[..at], .. Attributes[(at + 1)..]];
        var copy = (StoredAttribute[])Attributes.Clone();
        copy[at] = attribute;
        return copy;
    }

    public StoredEntry With(StoredAttribute[] attributes, ClassSet classes, EntryOrigin origin, long change) => new()
    {
        Id = Id,
        ParentId = ParentId,
        Dn = Dn,
        Key = Key,
        Attributes = attributes,
        Classes = classes,
        Origin = origin,
        Change = change,
    };

    public object ToModel() => new LdapEntry(Dn, Attributes.Select(attribute => new LdapAttribute(attribute.Description.ToString(), attribute.Values)));

    public override string ToString() => Dn;
}
