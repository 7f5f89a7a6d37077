using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FakeDrivers.Execution;

/// <summary>Says what an argument of a command must be like, or several of them.</summary>
/// <remarks>
/// Immutable and thread-safe, as long as predicates are. A text stands for exactly that argument:
/// <c>world.Execute.When("lvcreate", "-L", Argument.Glob("*G"), Argument.AnyNumber())</c>. Letters count as they are written.
/// </remarks>
public sealed class Argument
{
    private readonly Func<string, bool>? _matches;
    private readonly Func<Func<string, string>, string> _show;

    private Argument(Func<Func<string, string>, string> show, Func<string, bool>? matches = null)
    {
        _show = show;
        _matches = matches;
    }

    /// <summary>One argument, whatever it is.</summary>
    public static Argument Any { get; } = new(static _ => "Argument.Any");

    /// <summary>Exactly this argument.</summary>
    /// <param name="text">The argument; it may be empty.</param>
    public static implicit operator Argument(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(quote => quote(text), argument => argument == text) { Exact = text };
    }

    /// <summary>One argument like a pattern in which <c>*</c> stands for any characters, also none, and <c>?</c> for one.</summary>
    /// <param name="pattern">The pattern of the whole argument; all else in it stands for itself.</param>
    /// <returns>What matches it.</returns>
    public static Argument Glob(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new(quote => $"Argument.Glob({quote(pattern)})", argument => GlobPattern.Matches(pattern, argument));
    }

    /// <summary>One argument that a regular expression matches from its beginning to its end.</summary>
    /// <param name="pattern">The regular expression of .NET; anchors are not needed. <see cref="CommandCall.Match"/> tells what it matched.</param>
    /// <returns>What matches it.</returns>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static Argument Matching(string pattern)
    {
        var regex = AnchoredRegex.Whole(pattern);
        return new(quote => $"Argument.Matching({quote(pattern)})", regex.IsMatch) { Regex = regex };
    }

    /// <summary>One argument that begins with a text.</summary>
    /// <param name="prefix">The text: <c>--format=</c>.</param>
    /// <returns>What matches it.</returns>
    public static Argument StartingWith(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return new(quote => $"Argument.StartingWith({quote(prefix)})", argument => argument.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>One argument that satisfies a condition.</summary>
    /// <param name="predicate">The condition. It runs outside of every lock, and may run for a command that another registration answers.</param>
    /// <param name="expression">How messages show the condition; the compiler gives its source text.</param>
    /// <returns>What matches it.</returns>
    public static Argument Where(Func<string, bool> predicate, [CallerArgumentExpression(nameof(predicate))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new(_ => $"Argument.Where({CodeText.OneLine(expression)})", predicate);
    }

    /// <summary>Any arguments, as many as there are between what stands before it and what stands behind it.</summary>
    /// <param name="min">How many at least.</param>
    /// <param name="max">How many at most.</param>
    /// <returns>What matches them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the most is less than the least.</exception>
    public static Argument AnyNumber(int min = 0, int max = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        var numbers = max < int.MaxValue ? $"{min}, {max}" : min > 0 ? $"{min}" : string.Empty;
        return new(_ => $"Argument.AnyNumber({numbers})") { Min = min, Max = max };
    }

    /// <summary>These arguments next to one another, in any order: <c>Options("-a", "-b")</c> is <c>-a -b</c> and <c>-b -a</c>.</summary>
    /// <param name="options">What each of them is like, once; at least one, and each for one argument.</param>
    /// <returns>What matches them.</returns>
    /// <exception cref="ArgumentException">There is none, or one of them stands for several arguments.</exception>
    public static Argument Options(params Argument[] options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Length == 0) throw new ArgumentException("Options in any order are at least one.", nameof(options));
        if (Array.Find(options, static option => !option.IsOne) is { } many)
        {
            throw new ArgumentException($"{many} stands for several arguments; each option must stand for one.", nameof(options));
        }

        Argument[] copy = [.. options];
        return new(quote => $"Argument.Options({string.Join(", ", copy.Select(option => option.Show(quote)))})")
        {
            Set = copy,
            Min = copy.Length,
            Max = copy.Length,
        };
    }

    /// <summary>The expression that makes it.</summary>
    public override string ToString() => Show(CodeText.Literal);

    /// <summary>The text that the argument must be; nothing when another may do.</summary>
    internal string? Exact { get; private init; }

    /// <summary>The regular expression that the argument must match; nothing without one.</summary>
    internal Regex? Regex { get; private init; }

    /// <summary>What the arguments are like that may come in any order; nothing for another kind.</summary>
    internal IReadOnlyList<Argument>? Set { get; private init; }

    /// <summary>How many arguments it stands for at least.</summary>
    internal int Min { get; private init; } = 1;

    /// <summary>How many arguments it stands for at most.</summary>
    internal int Max { get; private init; } = 1;

    /// <summary>Whether it stands for one argument and looks at that alone.</summary>
    internal bool IsOne => Min == 1 && Max == 1 && Set is null;

    /// <summary>Whether one argument is like this.</summary>
    internal bool Matches(string argument) => _matches is null || _matches(argument);

    internal string Show(Func<string, string> quote) => _show(quote);
}
