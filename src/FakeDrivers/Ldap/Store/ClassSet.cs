using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>What the object classes of an entry say together. Entries with the same classes share it. Never changes.</summary>
internal sealed class ClassSet
{
    private readonly HashSet<LdapAttributeType> _allowed = [];
    private readonly HashSet<LdapObjectClass> _all = [];

    private ClassSet(LdapValue[] values, IReadOnlyList<LdapObjectClass> named, IReadOnlyList<string> unknown)
    {
        Values = values;
        Named = named;
        Unknown = unknown;
        foreach (var each in named) Take(each);
        Structural = named.Where(each => each.Kind == LdapObjectClassKind.Structural).FirstOrDefault(each => named.All(other =>
            other.Kind != LdapObjectClassKind.Structural || each.IsSubclassOf(other)));
        HasSeveralStructural = Structural is null && named.Any(each => each.Kind == LdapObjectClassKind.Structural);
        Must = [.. named.SelectMany(each => each.Must).Distinct()];
        foreach (var type in named.SelectMany(each => each.May).Concat(Must)) _allowed.Add(type);
        AllowsAll = _all.Any(each => each.Oid == ExtensibleObject);
        Key = KeyOf(_all.Select(each => each.Oid).Concat(unknown.Select(name => name.ToLowerInvariant())));
        IsAlias = _all.Any(each => each.Oid == Alias);
        IsReferral = _all.Any(each => each.Oid == Referral);
        IsSubentry = _all.Any(each => each.Oid == Subentry);
        IsDynamic = _all.Any(each => each.Oid == Dynamic);
    }

    // No octet of UTF-8.
    private const byte Separator = 0xFF;

    private const string ExtensibleObject = "1.3.6.1.4.1.1466.101.120.111";
    private const string Alias = "2.5.6.1";
    private const string Referral = "2.16.840.1.113730.3.2.6";
    private const string Subentry = "2.5.17.0";
    private const string Dynamic = "1.3.6.1.4.1.1466.101.119.2";

    /// <summary>The values of <c>objectClass</c> that this was made from.</summary>
    public LdapValue[] Values { get; }

    /// <summary>The classes that the schema knows, as they were given.</summary>
    public IReadOnlyList<LdapObjectClass> Named { get; }

    /// <summary>The names that the schema does not know.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>The most derived structural class; nothing when there is none, or no single one.</summary>
    public LdapObjectClass? Structural { get; }

    /// <summary>Whether structural classes of several chains are named.</summary>
    public bool HasSeveralStructural { get; }

    /// <summary>What an entry must have.</summary>
    public LdapAttributeType[] Must { get; }

    /// <summary>Whether any attribute is allowed (extensibleObject, RFC 4512 section 4.3).</summary>
    public bool AllowsAll { get; }

    /// <summary>
    /// What the index holds the entry by: the OID of each class and of those it is derived from, in one key, so that an entry has one place in that
    /// index and not one for each of its classes. A hash comes first: nearly all comparisons end there.
    /// </summary>
    public byte[] Key { get; }

    public bool IsAlias { get; }

    public bool IsReferral { get; }

    public bool IsSubentry { get; }

    public bool IsDynamic { get; }

    public static ClassSet Of(LdapSchema schema, LdapValue[] values)
    {
        var named = new List<LdapObjectClass>(values.Length);
        var unknown = new List<string>();
        foreach (var value in values)
        {
            if (schema.FindObjectClass(value.Text) is { } found) named.Add(found);
            else unknown.Add(value.Text);
        }

        return new(values, named, unknown);
    }

    /// <summary>Whether a key of a set (<see cref="Key"/>) has a class: its OID, or in lower case the name of an unknown one.</summary>
    public static bool HasClass(ReadOnlySpan<byte> key, ReadOnlySpan<byte> wanted)
    {
        for (var rest = key[sizeof(ulong)..]; rest.Length > 0;)
        {
            var end = rest.IndexOf(Separator);
            if ((end < 0 ? rest : rest[..end]).SequenceEqual(wanted)) return true;
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return false;
    }

    public bool Has(LdapObjectClass other) => _all.Contains(other);

    public bool Has(string name) => _all.Any(each => each.Names.Contains(name, StringComparer.OrdinalIgnoreCase)) || Unknown.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the classes let an entry have an attribute.</summary>
    public bool Allows(LdapAttributeType type) => AllowsAll || type.IsOperational || _allowed.Contains(type);

    private static byte[] KeyOf(IEnumerable<string> classes)
    {
        var key = new List<byte>(new byte[sizeof(ulong)]);
        foreach (var name in classes.Order(StringComparer.Ordinal))
        {
            if (key.Count > sizeof(ulong)) key.Add(Separator);
            key.AddRange(Encoding.UTF8.GetBytes(name));
        }

        SHA256.HashData(CollectionsMarshal.AsSpan(key)).AsSpan(0, sizeof(ulong)).CopyTo(CollectionsMarshal.AsSpan(key));
        return [.. key];
    }

    private void Take(LdapObjectClass each)
    {
        if (!_all.Add(each)) return;
        foreach (var superior in each.Superiors) Take(superior);
    }
}
