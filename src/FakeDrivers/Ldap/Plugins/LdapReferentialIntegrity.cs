using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>
/// Keeps attributes that hold names true: when an entry is deleted its name leaves them, and when it is renamed or moved they get the new
/// name, in the same transaction. As slapd's overlay refint does.
/// </summary>
public sealed class LdapReferentialIntegrity : LdapPlugin
{
    private static readonly string[] s_usual = ["member", "uniqueMember", "owner", "manager", "secretary", "seeAlso", "roleOccupant", "managedBy"];
    private readonly string[] _attributes;

    /// <summary>Makes the plug-in.</summary>
    /// <param name="attributes">The attributes; none for the usual: member, uniqueMember, owner, manager, secretary, seeAlso, roleOccupant, managedBy.</param>
    public LdapReferentialIntegrity(params string[] attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        _attributes = attributes.Length == 0 ? s_usual : [.. attributes];
    }

    /// <summary>The name that stands where an entry would otherwise lose the last value of an attribute that it must have.</summary>
    /// <value>The default is <see langword="null"/>: the attribute goes, and the entry breaks its schema until somebody mends it.</value>
    public string? Nothing { get; init; }

    internal override PluginPhase? Phase => PluginPhase.Repair;

    internal override void Complete(DirectoryTransaction transaction, IReadOnlyList<EntryChange> changes)
    {
        foreach (var (before, later) in changes)
        {
            // What Active Directory keeps of a deleted entry is nothing to refer to.
            var after = later is not null && transaction.View.IsDeleted(later) ? null : later;
            if (before is null || transaction.View.IsDeleted(before) || (after is not null && after.Dn == before.Dn)) continue;

            // A name that somebody has again, in the same transaction, is true.
            if (after is null && transaction.Data.Find(before.Key) is not null) continue;
            foreach (var name in _attributes)
            {
                if (transaction.Schema.FindAttributeType(name) is not { Equality: not null } type) continue;
                foreach (var id in Holders(transaction.Data, type, before.Key)) Repair(transaction, id, type, before.Key, after?.Dn);
            }
        }
    }

    /// <summary>The entries that hold a name.</summary>
    private static List<long> Holders(DirectoryData data, LdapAttributeType type, string key)
    {
        var name = Encoding.UTF8.GetBytes(key);
        var found = new List<long>();
        if (data.IndexOf(type) is { } index) return [.. index.Find(name)];

        foreach (var entry in data.Entries)
        {
            if (entry.Attributes.Any(attribute => attribute.Type.IsSubtypeOf(type) && attribute.Values.Any(value => Is(value, type, name, data.Schema)))) found.Add(entry.Id);
        }

        return found;
    }

    private static bool Is(LdapValue value, LdapAttributeType type, byte[] name, LdapSchema schema) =>
        type.Equality!.KeyOf(value, schema) is { } key && key.AsSpan().SequenceEqual(name);

    private void Repair(DirectoryTransaction transaction, long id, LdapAttributeType type, string key, string? newDn)
    {
        if (transaction.Data.Find(id) is not { } holder) return;
        var name = Encoding.UTF8.GetBytes(key);
        var attributes = new List<StoredAttribute>(holder.Attributes.Length);
        foreach (var attribute in holder.Attributes)
        {
            if (!attribute.Type.IsSubtypeOf(type))
            {
                attributes.Add(attribute);
                continue;
            }

            var values = new List<LdapValue>(attribute.Values.Length);
            foreach (var value in attribute.Values)
            {
                if (!Is(value, type, name, transaction.Schema)) values.Add(value);
                else if (newDn is not null) values.Add(newDn);
            }

            if (values.Count == 0 && Nothing is not null && holder.Classes.Must.Any(attribute.Type.IsSubtypeOf)) values.Add(Nothing);
            if (values.Count > 0) attributes.Add(attribute.With([.. values]));
        }

        transaction.Replace(holder, holder.With([.. attributes], holder.Classes, transaction.Touched(holder.Origin), transaction.NextChange));
    }
}
