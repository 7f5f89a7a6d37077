namespace FakeDrivers.Ldap;

/// <summary>
/// Refuses an update that would give two entries the same value of an attribute, with <see cref="LdapResultCode.ConstraintViolation"/>. What
/// was there before it was plugged in stays. As slapd's overlay unique does.
/// </summary>
public sealed class LdapUniqueAttributes : LdapPlugin
{
    private readonly string[] _attributes;

    /// <summary>Makes the plug-in.</summary>
    /// <param name="attributes">The attributes, each of which is unique by itself; at least one.</param>
    /// <exception cref="ArgumentException">There is no attribute.</exception>
    public LdapUniqueAttributes(params string[] attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        if (attributes.Length == 0) throw new ArgumentException("Name at least one attribute that must be unique: \"uid\", \"mail\"…", nameof(attributes));
        _attributes = [.. attributes];
    }

    /// <summary>The name at and below which values must be unique; entries elsewhere do not count.</summary>
    /// <value>The default is empty: everywhere.</value>
    public string Below { get; init; } = string.Empty;

    internal override PluginPhase? Phase => PluginPhase.Check;

    internal override void Complete(DirectoryTransaction transaction, IReadOnlyList<EntryChange> changes)
    {
        var view = transaction.View;
        var below = view.Schema.DnKey(Below) ?? throw LdapErrors.InvalidDn(view, Below);
        foreach (var (before, after) in changes)
        {
            if (after is null || !DirectoryData.IsAtOrBelow(after.Key, below) || view.Data.Find(after.Key) is not { } now || view.IsDeleted(now)) continue;
            foreach (var type in _attributes.Select(view.Schema.FindAttributeType).OfType<LdapAttributeType>())
            {
                foreach (var attribute in now.Attributes)
                {
                    if (!attribute.Type.IsSubtypeOf(type) || (before is not null && before.Key == after.Key && Array.IndexOf(before.Attributes, attribute) >= 0)) continue;
                    foreach (var value in attribute.Values) Check(view, now, type, value, below);
                }
            }
        }
    }

    private static void Check(DirectoryView view, StoredEntry entry, LdapAttributeType type, LdapValue value, string below)
    {
        if (type.Equality?.KeyOf(value, view.Schema) is not { } key) return;
        foreach (var other in Holders(view, type, key))
        {
            if (other.Id == entry.Id || view.IsDeleted(other) || !DirectoryData.IsAtOrBelow(other.Key, below)) continue;
            var holder = view.CanSee(other) ? $"'{other.Dn}'" : "another entry";
            throw LdapErrors.Error(LdapResultCode.ConstraintViolation, LdapSecrets.Holds(type.Name)
                ? $"{type.Name} must be unique, and {holder} has the same value"
                : $"{type.Name} must be unique, and {holder} has the value '{value}' already");
        }
    }

    private static IEnumerable<StoredEntry> Holders(DirectoryView view, LdapAttributeType type, byte[] key)
    {
        if (view.Data.IndexOf(type) is { } index)
        {
            var found = new List<StoredEntry>();
            foreach (var id in index.Find(key))
            {
                if (view.Data.Find(id) is { } entry) found.Add(entry);
            }

            return found;
        }

        return view.Data.Entries.Where(entry => entry.Attributes.Any(attribute =>
            attribute.Type.IsSubtypeOf(type) && attribute.Values.Any(value => type.Equality!.HasKey(value, key, view.Schema))));
    }
}
