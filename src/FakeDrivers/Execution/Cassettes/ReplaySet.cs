using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>The cassettes that answer the commands of a world, in the order in which they were put in.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ReplaySet
{
    // Replaced as a whole.
    private ImmutableArray<CassetteReplay> _replays = [];

    /// <summary>The recordings that were never played.</summary>
    public IReadOnlyList<string> Unused => [.. _replays.SelectMany(replay => replay.Unused)];

    public void Add(CassetteReplay replay) => ImmutableInterlocked.Update(ref _replays, (replays, added) => replays.Add(added), replay);

    public void Clear() => _replays = [];

    /// <summary>The same cassettes with their counts.</summary>
    public ReplaySet Copy() => _replays.IsEmpty ? new() : new() { _replays = [.. _replays.Select(replay => replay.Copy())] };

    /// <summary>What the first cassette with a matching recording says.</summary>
    public bool TryAnswer(CommandCall call, [NotNullWhen(true)] out Reply? reply)
    {
        foreach (var replay in _replays)
        {
            reply = replay.Concerns(call) ? replay.Answer(call) : null;
            if (reply is not null) return true;
        }

        reply = null;
        return false;
    }

    /// <summary>Why no recording answered the command; nothing when there are no recordings for its machine.</summary>
    /// <param name="call">The command.</param>
    /// <param name="otherwise">What the registrations say; nothing when there are none.</param>
    public FakeDriversException? Missed(CommandCall call, FakeDriversException? otherwise) =>
        _replays.LastOrDefault(replay => replay.Concerns(call)) is { } replay ? CassetteErrors.Missed(replay, replay.Request(call), otherwise) : null;
}
