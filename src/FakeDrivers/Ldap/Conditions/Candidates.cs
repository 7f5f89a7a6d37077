namespace FakeDrivers.Ldap;

/// <summary>A range of an index, or several, whose entries may satisfy a condition.</summary>
internal abstract class Candidates
{
    public static readonly Candidates None = new Fixed([]);

    /// <summary>Counts the entries, but no further than a number.</summary>
    public abstract int CountUpTo(int most);

    /// <summary>The numbers of the entries, ascending, each once.</summary>
    public abstract IReadOnlyList<long> ToList();

    /// <summary>Entries that are known one by one.</summary>
    public sealed class Fixed(IReadOnlyList<long> ids) : Candidates
    {
        public override int CountUpTo(int most) => Math.Min(most, ids.Count);

        public override IReadOnlyList<long> ToList() => ids;
    }

    /// <summary>The entries from one key of an index as long as keys satisfy a condition.</summary>
    public sealed class Range(AttributeIndex index, byte[] from, Func<byte[], bool>? until, bool isOneKey) : Candidates
    {
        private readonly ValueKey _first = new(from, 0);

        public override int CountUpTo(int most)
        {
            var count = 0;
            var cursor = index.Keys.Seek(_first);
            while (count < most && cursor.MoveNext() && IsIn(cursor.CurrentKey)) count++;
            return count;
        }

        public override IReadOnlyList<long> ToList()
        {
            var cursor = index.Keys.Seek(_first);
            if (!cursor.MoveNext() || !IsIn(cursor.CurrentKey)) return [];
            var ids = new List<long>(1);
            do ids.Add(cursor.CurrentKey.Id);
            while (cursor.MoveNext() && IsIn(cursor.CurrentKey));

            // Within one key the numbers ascend already.
            return isOneKey ? ids : Ascending(ids);
        }

        private bool IsIn(ValueKey key) => isOneKey ? key.HasKeyOf(_first) : until is null || until(key.ToKey());
    }

    /// <summary>The entries of any of several.</summary>
    public sealed class Union(IReadOnlyList<Candidates> parts) : Candidates
    {
        public override int CountUpTo(int most)
        {
            var count = 0;
            foreach (var part in parts)
            {
                count += part.CountUpTo(most - count);
                if (count >= most) break;
            }

            return count;
        }

        public override IReadOnlyList<long> ToList() => Ascending([.. parts.SelectMany(part => part.ToList())]);
    }

    private static List<long> Ascending(List<long> ids)
    {
        ids.Sort();
        var count = 0;
        for (var i = 0; i < ids.Count; i++)
        {
            if (i > 0 && ids[i] == ids[i - 1]) continue;
            ids[count++] = ids[i];
        }

        ids.RemoveRange(count, ids.Count - count);
        return ids;
    }
}
