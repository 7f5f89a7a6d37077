using System.Collections.Frozen;
using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What the rules for all resources need to know of one kind.</summary>
internal sealed class ResourceKind<TRow>(string name, Table<TRow> table, Index<TRow> byProject)
    where TRow : NetworkResource
{
    /// <summary>The kind in the service's word, such as <c>security_group</c>.</summary>
    public string Name => name;

    /// <summary>The kind as the names of the service's errors have it, such as <c>SecurityGroup</c>.</summary>
    public required string ErrorName { get; init; }

    public Table<TRow> Table => table;

    public Index<TRow> ByProject => byProject;

    /// <summary>The name of a row, for hints.</summary>
    public Func<TRow, string> NameOf { get; init; } = static _ => "";

    /// <summary>Whether listings are sorted by the name.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>What listings are sorted by besides what every resource has, by the service's names of the attributes.</summary>
    public IReadOnlyDictionary<string, Func<TRow, SortValue>> SortValues { get; init; } = FrozenDictionary<string, Func<TRow, SortValue>>.Empty;

    /// <summary>Whether a row of another project is shared with the caller.</summary>
    public Func<StateView, TRow, bool> IsShared { get; init => (field, IsShareable) = (value, true); } = static (_, _) => false;

    /// <summary>Whether rows are shared with other projects at all.</summary>
    public bool IsShareable { get; private init; }

    /// <summary>The places in the indexes, besides the project's own, where rows are that are shared with the caller.</summary>
    public Func<StateView, IEnumerable<(Index<TRow> Index, IndexText Text)>> SharedPlaces { get; init; } = static _ => [];

    /// <summary>The row as callers see it.</summary>
    public Func<StateView, TRow, TRow> Show { get; init; } = static (_, row) => row;
}
