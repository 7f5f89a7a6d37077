using System.Text.RegularExpressions;

namespace FakeDrivers.Execution;

/// <summary>A pattern, what it is answered with, and how often that happened.</summary>
internal sealed class Replier
{
    private readonly Regex _regex;
    private long _hits;

    public Replier(string pattern, Reply reply)
        : this(pattern, Compile(pattern), reply, 0)
    {
    }

    private Replier(string pattern, Regex regex, Reply reply, long hits)
    {
        Pattern = pattern;
        _regex = regex;
        Reply = reply;
        _hits = hits;
    }

    public string Pattern { get; }

    public Reply Reply { get; }

    /// <summary>How many attempts it answered.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    /// <summary>Whether the pattern matches at the start of the text; the rest of the text does not matter.</summary>
    public bool Matches(string text) => _regex.Match(text) is { Success: true, Index: 0 };

    public void Hit() => Interlocked.Increment(ref _hits);

    public Replier Copy() => new(Pattern, _regex, Reply, Hits);

    private static Regex Compile(string pattern)
    {
        try
        {
#pragma warning disable MA0009 // The pattern and the text both come from the author of the test.
            return new(pattern, RegexOptions.CultureInvariant);
#pragma warning restore MA0009
        }
        catch (ArgumentException invalid)
        {
            throw ExecutionErrors.InvalidPattern(pattern, invalid);
        }
    }
}
