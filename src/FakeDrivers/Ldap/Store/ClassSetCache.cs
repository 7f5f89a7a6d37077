using System.Collections.Concurrent;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>The class sets of one schema, so that entries with the same classes share theirs. It only saves time and room; thread-safe.</summary>
internal sealed class ClassSetCache(LdapSchema schema)
{
    // Random classes in a lenient directory must not fill the memory.
    private const int MostKept = 4096;

    private readonly ConcurrentDictionary<string, ClassSet> _sets = new(StringComparer.Ordinal);

    // Entries mostly come beside others of their kind.
    private volatile ClassSet? _last;

    public LdapSchema Schema { get; } = schema;

    public ClassSet Of(LdapValue[] values)
    {
        if (_last is { } last && last.Values.AsSpan().SequenceEqual(values)) return last;
        var name = Name(values);
        if (_sets.TryGetValue(name, out var found)) return _last = found;
        var made = ClassSet.Of(Schema, values);
        return _sets.Count < MostKept ? _sets.GetOrAdd(name, made) : made;
    }

    /// <summary>The set of these values, if somebody asked for it before.</summary>
    public ClassSet? Find(LdapValue[] values) => _last is { } last && last.Values.AsSpan().SequenceEqual(values) ? last : _sets.GetValueOrDefault(Name(values));

    private static string Name(LdapValue[] values)
    {
        if (values.Length == 1) return values[0].Text;
        var name = new StringBuilder();
        foreach (var value in values) name.Append(value.Text).Append('\n');
        return name.ToString();
    }
}
