using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>Something that rows of a table refer to and that must be there.</summary>
/// <param name="From">The table.</param>
/// <param name="What">What they refer to.</param>
/// <param name="IdsOf">What a row refers to; nothing for what it does not.</param>
/// <param name="IsThere">Whether that is there.</param>
internal sealed record WalkReference(Slice From, string What, Func<object, IEnumerable<string?>> IdsOf, Func<WorldState, string, bool> IsThere)
{
    public static WalkReference Of<TRow, TTarget>(Table<TRow> from, string what, Func<TRow, string?> id, Table<TTarget> to)
        where TRow : class
        where TTarget : class => Each(from, what, row => [id(row)], to);

    public static WalkReference Each<TRow, TTarget>(Table<TRow> from, string what, Func<TRow, IEnumerable<string?>> ids, Table<TTarget> to)
        where TRow : class
        where TTarget : class => new(from, what, row => ids((TRow)row), (state, id) => ((TableData<TTarget>)state.Get(to)).TryGetSequence(id, out _));

    public static WalkReference Any<TRow>(Table<TRow> from, string what, Func<TRow, IEnumerable<string?>> ids, Func<WorldState, string, bool> isThere)
        where TRow : class => new(from, what, row => ids((TRow)row), isThere);

    public IEnumerable<string> DanglingIn(WorldState state, string key, object row)
    {
        foreach (var id in IdsOf(row))
        {
            if (id is not null && !IsThere(state, id)) yield return $"{From} '{key}' refers to {What} '{id}', which is not there: {RowText.Of(row)}";
        }
    }
}
