using System.Collections.Immutable;

namespace FakeDrivers.Execution;

/// <summary>The recordings of a file, and which of them were played.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Cassette
{
    private readonly Lock _sync = new();
    private readonly CassetteOptions _options;
    private readonly ImmutableArray<CassetteRecording> _recordings;
    private readonly int[] _played;

    public Cassette(IEnumerable<CassetteRecording> recordings, CassetteOptions options)
    {
        _options = options;
        // Variables that are not compared are not there.
        _recordings = [.. recordings.Select(each => each with { Request = each.Request.With(options.Environment) })];
        _played = new int[_recordings.Length];
    }

    private Cassette(Cassette other)
    {
        (_options, _recordings) = (other._options, other._recordings);
        lock (other._sync) _played = [.. other._played];
    }

    public IReadOnlyList<CassetteRecording> All => _recordings;

    /// <summary>The indexes of the recordings that were never played.</summary>
    public IReadOnlyList<int> Unused
    {
        get
        {
            lock (_sync) return [.. Enumerable.Range(0, _played.Length).Where(index => _played[index] == 0)];
        }
    }

    /// <summary>The same recordings with their counts.</summary>
    public Cassette Copy() => new(this);

    /// <summary>The recording that answers a command, counted as played, with its index; nothing when none does.</summary>
    public (int Index, CassetteRecording Recording)? Take(CassetteRequest asked)
    {
        lock (_sync)
        {
            if (Find(asked, []) is not { } index) return null;
            _played[index]++;
            return (index, _recordings[index]);
        }
    }

    /// <summary>The recordings of all attempts of a command, counted as played; nothing when one is missing, or would never end.</summary>
    /// <param name="command">The command.</param>
    /// <param name="asked">The command as it stands in the file.</param>
    public IReadOnlyList<CassetteRecording>? TakeAll(Command command, CassetteRequest asked)
    {
        lock (_sync)
        {
            var taken = new List<int>();
            do
            {
                if (Find(asked, taken) is not { } index || _recordings[index].IsCancelled) return null;
                taken.Add(index);
            }
            while (taken.Count < command.Attempts && IsTriedAgain(command, _recordings[taken[^1]]));
            foreach (var index in taken) _played[index]++;
            return [.. taken.Select(index => _recordings[index])];
        }
    }

    private static bool IsTriedAgain(Command command, CassetteRecording recording) => recording.ExitCode is { } code
        ? command.AcceptedExitCodes?.Contains(code) == false
        : CommandRunner.MayTryAgain(command, recording.Failure ?? CommandFailureReason.TimedOut);

    // Call it under the lock.
    private int? Find(CassetteRequest asked, List<int> taken)
    {
        var fresh = Candidates(asked).Where(index => _played[index] == 0 && !taken.Contains(index));
        if (Best(asked, [.. fresh]) is { Count: > 0 } best) return best[0];
        return _options.Reusable && Best(asked, [.. Candidates(asked)]) is { Count: > 0 } again ? again[^1] : null;
    }

    private IEnumerable<int> Candidates(CassetteRequest asked) => Enumerable.Range(0, _recordings.Length).Where(index =>
        _options.Matching == CassetteMatching.BestFit || _recordings[index].Request.Equals(asked));

    /// <summary>Those that fit best; none when they are of different commands, or do not fit well enough.</summary>
    private List<int> Best(CassetteRequest asked, List<int> candidates)
    {
        if (_options.Matching == CassetteMatching.Strict || candidates.Count == 0) return candidates;
        var scores = candidates.ConvertAll(index => CassetteScore.Of(_recordings[index].Request, asked));
        var most = scores.Max();
        if (most < _options.MinimumScore) return [];
        List<int> best = [.. candidates.Where((_, place) => scores[place] == most)];
        return best.TrueForAll(index => _recordings[index].Request.Equals(_recordings[best[0]].Request)) ? best : [];
    }
}
