using System.Text.RegularExpressions;

namespace FakeDrivers.Execution;

/// <summary>Makes regular expressions that match at one place only, whatever stands in them.</summary>
internal static class AnchoredRegex
{
    /// <summary>Matches a whole text.</summary>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static Regex Whole(string pattern) => Anchored(@"\A(?:", pattern, @")\z");

    /// <summary>Matches at the start of a text, not necessarily to its end.</summary>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static Regex AtStart(string pattern) => Anchored(@"\A(?:", pattern, ")");

    /// <summary>Matches anywhere.</summary>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static Regex Anywhere(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        try
        {
            return Compile(pattern);
        }
        catch (ArgumentException invalid)
        {
            throw ExecutionErrors.InvalidPattern(pattern, invalid);
        }
    }

    private static Regex Anchored(string before, string pattern, string after)
    {
        // By itself it must be one: a stray parenthesis could find its other half in ours.
        _ = Anywhere(pattern);
        try
        {
            return Compile(before + pattern + after);
        }
        catch (ArgumentException)
        {
            // It ends in a comment of the kind that (?x) allows, which swallows what comes behind it on its line.
            return Compile(before + pattern + "\n" + after);
        }
    }

#pragma warning disable MA0009 // The pattern and the text both come from the author of the test.
    private static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant);
#pragma warning restore MA0009
}
