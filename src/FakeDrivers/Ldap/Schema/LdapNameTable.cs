namespace FakeDrivers.Ldap;

/// <summary>Things by name in any case, found without making a string of the name.</summary>
internal sealed class LdapNameTable<T>
    where T : class
{
    private readonly (string Name, T Value)[] _slots;
    private readonly int _mask;

    public LdapNameTable(IReadOnlyCollection<KeyValuePair<string, T>> things)
    {
        _mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, things.Count * 2)) - 1;
        _slots = new (string, T)[_mask + 1];
        foreach (var (name, thing) in things)
        {
            var slot = Hash(name) & _mask;
            while (_slots[slot].Name is not null) slot = (slot + 1) & _mask;
            _slots[slot] = (name, thing);
        }
    }

    public T? Find(ReadOnlySpan<char> name)
    {
        for (var slot = Hash(name) & _mask; _slots[slot].Name is { } other; slot = (slot + 1) & _mask)
        {
            if (other.Length == name.Length && name.Equals(other, StringComparison.OrdinalIgnoreCase)) return _slots[slot].Value;
        }

        return null;
    }

    private static int Hash(ReadOnlySpan<char> name)
    {
        var hash = (uint)name.Length;
        foreach (var c in name) hash = (hash * 31) + (c | 0x20u);
        return (int)(hash ^ (hash >> 15));
    }
}
