using System.Collections.Concurrent;

namespace FakeDrivers.Ldap;

/// <summary>Sees which attributes searches look for without an index, and gives them one. No result depends on it; thread-safe.</summary>
internal sealed class IndexAdvisor
{
    /// <summary>How many entries a search must have looked at to count.</summary>
    public const int LeastScan = 1000;

    // An index costs about as much as a scan; the third of the kind shows that there will be more.
    private const int Scans = 3;

    // Most directories are small, and each fork of a world has an advisor: it is made for the first scan.
    private ConcurrentDictionary<LdapAttributeType, int>? _scans;

    private ConcurrentDictionary<LdapAttributeType, int> Counts =>
        Volatile.Read(ref _scans) ?? Interlocked.CompareExchange(ref _scans, new(), null) ?? _scans;

    /// <summary>Takes in the filter of a search that had to look at all entries.</summary>
    public void Note(LdapFilter filter, DirectoryView view, FakeLdapDirectory directory)
    {
        foreach (var name in Attributes(filter))
        {
            if (view.Describe(name)?.Type is not { Equality: not null } type || view.Computed.Has(type) || view.Data.IndexOf(type) is not null) continue;
            if (Counts.AddOrUpdate(type, 1, static (_, count) => count + 1) >= Scans)
            {
                // A restore or a reset may take the index away; then scans count anew.
                Counts.TryRemove(type, out _);
                directory.Kernel.Refine(directory.Slice, data => data.WithIndexes([type]));
            }
        }
    }

    /// <summary>The attributes of which an index could serve the filter: not those below a NOT.</summary>
    private static IEnumerable<string> Attributes(LdapFilter filter) => filter switch
    {
        LdapAndFilter and => and.Filters.SelectMany(Attributes),
        LdapOrFilter or => or.Filters.SelectMany(Attributes),
        LdapEqualityFilter equality => [equality.Attribute],
        LdapSubstringFilter { Initial: not null } substring => [substring.Attribute],
        LdapGreaterOrEqualFilter greater => [greater.Attribute],
        LdapLessOrEqualFilter less => [less.Attribute],
        _ => [],
    };
}
