namespace FakeDrivers.Tests.Linearizability;

/// <summary>Whether a history has a legal order, and how far the search came.</summary>
/// <param name="IsLinearizable">Whether it has one.</param>
/// <param name="History">The whole history.</param>
/// <param name="Order">The order, or the longest legal beginning when there is none.</param>
internal sealed record LinearizabilityVerdict<TOperation, TResult>(
    bool IsLinearizable, IReadOnlyList<HistoryEntry<TOperation, TResult>> History, IReadOnlyList<HistoryEntry<TOperation, TResult>> Order)
{
    /// <summary>The order; or the history, the longest legal beginning and what fits nowhere after it.</summary>
    public override string ToString() => IsLinearizable
        ? $"A legal order:{Lines(Order)}"
        : $"No legal order. The history:{Lines(History)}{Environment.NewLine}The longest legal beginning:{Lines(Order)}{Environment.NewLine}" +
          $"What fits nowhere after it:{Lines(History.Except(Order))}";

    private static string Lines(IEnumerable<HistoryEntry<TOperation, TResult>> entries) =>
        string.Concat(entries.Select(entry => $"{Environment.NewLine}  {entry}"));
}
