namespace FakeDrivers.Ldap;

/// <summary>Shows the values of an attribute in an order, however they are stored. As slapd's overlay valsort does.</summary>
public sealed class LdapValueSorting : LdapPlugin
{
    private readonly string _attribute;
    private readonly bool _isDescending;

    /// <summary>Makes the plug-in.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="isDescending">Whether the greatest value comes first.</param>
    public LdapValueSorting(string attribute, bool isDescending = false)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        _attribute = attribute;
        _isDescending = isDescending;
    }

    /// <summary>The name at and below which entries are concerned.</summary>
    /// <value>The default is empty: all.</value>
    public string Below { get; init; } = string.Empty;

    internal override LdapValue[] Arrange(StoredEntry entry, LdapAttributeDescription description, LdapValue[] values, DirectoryView view)
    {
        if (values.Length < 2 || view.Schema.FindAttributeType(_attribute) is not { } type || !description.Type.IsSubtypeOf(type)) return values;
        if (view.Schema.DnKey(Below) is not { } below || !DirectoryData.IsAtOrBelow(entry.Key, below)) return values;
        var rule = description.Type.Ordering ?? description.Type.Equality;
        var order = Comparer<byte[]>.Create(static (one, other) => one.AsSpan().SequenceCompareTo(other));
        byte[] Key(LdapValue value) => rule?.KeyOf(value, view.Schema) ?? value.Octets.ToArray();
        return _isDescending ? [.. values.OrderByDescending(Key, order)] : [.. values.OrderBy(Key, order)];
    }
}
