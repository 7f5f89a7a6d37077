namespace FakeDrivers.Ldap;

/// <summary>
/// Where names led when they were last looked up: from the text of a name to the number of its entry, without making a key of it and searching
/// among keys, which was most of what a read by name costs.
/// </summary>
/// <remarks>
/// What stands here is a guess, and the directory that is asked has the last word: it must have an entry of that number with that very text as its
/// name. So changes never make it wrong, and all states and forks of a directory share it. Thread-safe: a slot is read and written at once, and
/// one that is lost or torn is a guess that fails.
/// </remarks>
internal sealed class NameShortcuts
{
    // As many slots as a text may be in: half a line of the processor's cache.
    private const int Ways = 4;
    private const int LeastSlots = 64;
    private const int MostSlots = 1 << 20;

    // The hash of a text in the upper half, the number of an entry in the lower.
    private long[] _slots = [];

    /// <summary>The entry whose name is spelled so; nothing when there is none, or nobody asked for it lately.</summary>
    public StoredEntry? Find(DirectoryData data, string dn)
    {
        var slots = _slots;
        if (slots.Length == 0) return null;
        var hash = dn.GetHashCode(StringComparison.Ordinal);
        foreach (var slot in slots.AsSpan(Start(slots, hash), Ways))
        {
            if ((int)(slot >> 32) == hash && data.Entries.Find((uint)slot) is { } entry && entry.Dn == dn) return entry;
        }

        return null;
    }

    /// <summary>Remembers where a name led.</summary>
    public void Note(DirectoryData data, StoredEntry entry)
    {
        if (entry.Id is <= 0 or > uint.MaxValue) return;
        var slots = _slots;
        if (slots.Length < 2L * data.Count && slots.Length < MostSlots) _slots = slots = new long[SizeFor(data.Count)];
        var hash = entry.Dn.GetHashCode(StringComparison.Ordinal);
        var set = slots.AsSpan(Start(slots, hash), Ways);
        var way = set.IndexOf(0);

        // Which of several gives way does not matter, as long as it is not always the same.
        if (way < 0) way = (int)entry.Id & (Ways - 1);
        set[way] = ((long)hash << 32) | (uint)entry.Id;
    }

    private static int SizeFor(int count) => (int)Math.Clamp(System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count * 2), LeastSlots, MostSlots);

    private static int Start(long[] slots, int hash) => hash & (slots.Length - 1) & ~(Ways - 1);
}
