using System.Collections.Immutable;
using System.Globalization;

namespace FakeDrivers.Worlds;

/// <summary>One step of a world's state: all that one operation, or one due transition, changed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class WorldCommit
{
    internal WorldCommit(long revision, DateTimeOffset at, string cause, RequestContext caller, ImmutableArray<RowChange> changes)
    {
        Revision = revision;
        At = at;
        Cause = cause;
        Caller = caller;
        Changes = changes;
    }

    /// <summary>The revision that the commit made: 1, 2, 3 …</summary>
    public long Revision { get; }

    /// <summary>When, in the world's time. For a transition the instant at which it was due.</summary>
    public DateTimeOffset At { get; }

    /// <summary>What did it: the name of an operation or transition, <c>edit</c>, <c>load</c>, <c>restore</c> or <c>reset</c>.</summary>
    public string Cause { get; }

    /// <summary>On whose behalf.</summary>
    public RequestContext Caller { get; }

    /// <summary>The rows that it added, changed and removed, in the order in which it did; may be empty.</summary>
    public IReadOnlyList<RowChange> Changes { get; }

    /// <summary>The commit, then a line a row.</summary>
    public override string ToString() => string.Join(
        Environment.NewLine,
        Changes.Select(change => $"  {change}").Prepend(string.Create(CultureInfo.InvariantCulture, $"@{Revision} {At:HH:mm:ss.fff} {Cause} by {Caller}")));
}
