namespace FakeDrivers.Worlds;

/// <summary>
/// Changes the world as the outside would: a host that crashed, a status that went wrong, a field that nobody can set through a driver. Each
/// domain adds the methods for its own resources.
/// </summary>
/// <remarks>
/// Given by <see cref="FakeWorld.Edit"/> and valid only until that returns; not thread-safe. No rule of a service is asked: what is written is
/// what is there. What the world itself derives (sums of quotas, indexes) follows.
/// </remarks>
public sealed class WorldEdit
{
    private readonly Transaction _transaction;
    private bool _isOver;

    internal WorldEdit(Transaction transaction) => _transaction = transaction;

    /// <summary>The world's time.</summary>
    public DateTimeOffset Now => Transaction.Now;

    internal Transaction Transaction => _isOver
        ? throw new InvalidOperationException("The edit is over: what it changed stands already. Begin another with world.Edit(…).")
        : _transaction;

    /// <summary>Stops whatever is under way for a resource, a build or a deletion: it does not end any more, neither well nor badly.</summary>
    /// <param name="resourceId">The resource's id.</param>
    /// <returns>Whether something was under way.</returns>
    public bool Stop(string resourceId)
    {
        ArgumentNullException.ThrowIfNull(resourceId);
        return Transaction.CancelAll(resourceId);
    }

    /// <summary>Puts what <paramref name="change"/> makes of a row in its place.</summary>
    /// <returns>The row before and after.</returns>
    /// <exception cref="ResourceNotFoundException">There is no such row.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or a row with another id.</exception>
    internal (TRow Before, TRow After) Change<TRow>(Table<TRow> table, string kind, string id, Func<TRow, TRow> change)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(change);
        var before = Require(table, kind, id);
        var after = change(before) ?? throw new ArgumentException($"The change of the {kind} '{id}' gives nothing; give the {kind} with the fields that differ.", nameof(change));
        if (table.Key(after) != table.Key(before))
        {
            throw new ArgumentException($"The change of the {kind} '{id}' gives another id, '{table.Key(after)}'; an id stays what it is.", nameof(change));
        }

        Transaction.Update(table, after);
        return (before, after);
    }

    /// <summary>Takes a row away, and with it whatever was under way for it.</summary>
    /// <returns>The row.</returns>
    /// <exception cref="ResourceNotFoundException">There is no such row.</exception>
    internal TRow Remove<TRow>(Table<TRow> table, string kind, string id)
        where TRow : class
    {
        var row = Require(table, kind, id);
        Transaction.CancelAll(id);
        Transaction.Remove(table, id);
        return row;
    }

    internal void End() => _isOver = true;

    private TRow Require<TRow>(Table<TRow> table, string kind, string id)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(id);
        return Transaction.Find(table, id) ?? throw new ResourceNotFoundException(
            kind, id, $"No {kind} '{id}' was found.{NearMisses.Sentence(id, Transaction.Rows(table).Select(table.Key))}");
    }
}
