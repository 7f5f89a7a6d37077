using System.Text.RegularExpressions;

namespace FakeDrivers.Functional;

/// <summary>A user's pattern for a line. Immutable.</summary>
internal sealed class LinePattern
{
    // A line is of no use to a pattern that takes longer.
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(1);

    private readonly Regex _pattern;

    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public LinePattern(string pattern) => _pattern = new(pattern, RegexOptions.CultureInvariant, LongestTry);

    /// <summary>How many groups it has besides the whole.</summary>
    public int Groups => _pattern.GetGroupNumbers().Length - 1;

    /// <summary>What stands in the group of a name, else in the first one.</summary>
    public string Group(string line, string name)
    {
        var groups = _pattern.Match(line).Groups;
        return groups[name].Success ? groups[name].Value : groups[1].Value;
    }
}
