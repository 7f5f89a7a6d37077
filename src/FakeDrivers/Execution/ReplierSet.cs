using System.Collections.Immutable;

namespace FakeDrivers.Execution;

/// <summary>What a world answers to commands. It is not part of the state: snapshots neither hold nor restore it.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ReplierSet
{
    // Replaced as a whole.
    private ImmutableArray<Replier> _repliers;
    private long _logCleared;

    public ReplierSet()
        : this([])
    {
    }

    private ReplierSet(ImmutableArray<Replier> repliers) => _repliers = repliers;

    /// <summary>The repliers in the order in which they are asked.</summary>
    public IReadOnlyList<Replier> All => _repliers;

    /// <summary>The repliers that never answered.</summary>
    public IReadOnlyList<Replier> Unused => [.. _repliers.Where(replier => replier.Hits == 0)];

    /// <summary>The number of the last call that the log of commands does not show any more.</summary>
    public long LogCleared
    {
        get => Interlocked.Read(ref _logCleared);
        set => Interlocked.Exchange(ref _logCleared, value);
    }

    /// <summary>Puts these in the place of all that there were.</summary>
    public void Replace(IEnumerable<(string Pattern, Reply Reply)> repliers) =>
        _repliers = [.. repliers.Select(each => new Replier(each.Pattern, each.Reply))];

    public void Clear() => _repliers = [];

    /// <summary>The first replier whose pattern matches at the start of the text, counted as hit; nothing when none does.</summary>
    public Replier? Find(string text)
    {
        foreach (var replier in _repliers)
        {
            if (!replier.Matches(text)) continue;
            replier.Hit();
            return replier;
        }

        return null;
    }

    /// <summary>The same repliers with their counts, for a fork, whose log begins anew.</summary>
    public ReplierSet Copy() => new([.. _repliers.Select(replier => replier.Copy())]);
}
