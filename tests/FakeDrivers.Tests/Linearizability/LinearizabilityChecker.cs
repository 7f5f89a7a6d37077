namespace FakeDrivers.Tests.Linearizability;

/// <summary>
/// Looks for an order in which the operations of a concurrent history could have happened one after another, each at some moment between its
/// beginning and its end, with the results that were seen (Wing and Gong 1993, with the memory of Lowe 2017).
/// </summary>
internal static class LinearizabilityChecker
{
    /// <summary>The longest history that is checked: the search takes exponential time in the worst case, and the memory's key is so wide.</summary>
    public const int MostEntries = 128;

    /// <summary>Checks a history.</summary>
    /// <exception cref="ArgumentException">The history is too long.</exception>
    public static LinearizabilityVerdict<TOperation, TResult> Check<TState, TOperation, TResult>(
        SequentialModel<TState, TOperation, TResult> model, IReadOnlyList<HistoryEntry<TOperation, TResult>> history)
        where TState : notnull
    {
        if (history.Count > MostEntries) throw new ArgumentException($"A history of {history.Count} operations is too long; {MostEntries} are the most.", nameof(history));
        var search = new Search<TState, TOperation, TResult>(model, [.. history.OrderBy(entry => entry.InvokedAt)]);
        return new(search.Run(), history, search.Longest);
    }

    private sealed class Search<TState, TOperation, TResult>(
        SequentialModel<TState, TOperation, TResult> model, HistoryEntry<TOperation, TResult>[] history)
        where TState : notnull
    {
        // Whatever order led there: with the same operations done and the same state there is nothing new to find.
        private readonly HashSet<(UInt128 Done, TState State)> _seen = [];
        private readonly Stack<HistoryEntry<TOperation, TResult>> _order = new();

        /// <summary>The longest legal beginning that was found.</summary>
        public IReadOnlyList<HistoryEntry<TOperation, TResult>> Longest { get; private set; } = [];

        public bool Run() => Extend(UInt128.Zero, model.Initial);

        private bool Extend(UInt128 done, TState state)
        {
            if (_order.Count > Longest.Count) Longest = [.. _order.Reverse()];
            if (_order.Count == history.Length) return true;
            if (!_seen.Add((done, state))) return false;

            // An operation may come next unless another one that is left had ended before it began.
            var firstEnd = history.Where((_, i) => !IsDone(done, i)).Min(entry => entry.RespondedAt);
            for (var i = 0; i < history.Length && history[i].InvokedAt < firstEnd; i++)
            {
                if (IsDone(done, i) || !model.TryStep(state, history[i].Operation, history[i].Result, out var next)) continue;
                _order.Push(history[i]);
                if (Extend(done | (UInt128.One << i), next)) return true;
                _order.Pop();
            }

            return false;
        }

        private static bool IsDone(UInt128 done, int index) => ((done >> index) & UInt128.One) != UInt128.Zero;
    }
}
