namespace FakeDrivers.Tests.Linearizability;

/// <summary>One operation of a concurrent history: what was done, what came of it, and when by a logical clock it began and ended.</summary>
internal sealed record HistoryEntry<TOperation, TResult>(int Thread, TOperation Operation, TResult Result, long InvokedAt, long RespondedAt)
{
    public override string ToString() => $"[{InvokedAt}..{RespondedAt}] thread {Thread}: {Operation} → {Result}";
}
