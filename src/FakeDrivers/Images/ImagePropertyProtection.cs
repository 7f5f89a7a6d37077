using System.Text.RegularExpressions;

namespace FakeDrivers.Images;

/// <summary>Who may do what with the properties whose names match a pattern.</summary>
/// <remarks>
/// Immutable and thread-safe. A list names roles; <c>@</c> stands for everybody, <c>!</c> or an empty list for nobody. An administrator has the
/// role <c>admin</c>, and no right beyond what is given to it. Source: Glance <c>property-protections.conf</c> with rules by role.
/// </remarks>
public sealed class ImagePropertyProtection
{
    private readonly Regex _pattern;

    /// <summary>Makes a rule.</summary>
    /// <param name="pattern">A regular expression that the beginning of a name must match: <c>x_billing_.*</c>.</param>
    /// <exception cref="ArgumentException">The pattern is no regular expression, or uses what cannot be matched in linear time.</exception>
    public ImagePropertyProtection(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        Pattern = pattern;
        try
        {
            _pattern = new($@"\A(?:{pattern})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException error)
        {
            throw new ArgumentException($"The pattern '{pattern}' cannot be matched in linear time: {error.Message}", nameof(pattern), error);
        }
    }

    /// <summary>The regular expression.</summary>
    public string Pattern { get; }

    /// <summary>The roles that may add such a property.</summary>
    /// <value>The default is nobody. Copied when set.</value>
    public IReadOnlyList<string> Create { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The roles that see such a property.</summary>
    /// <value>The default is nobody. Copied when set.</value>
    public IReadOnlyList<string> Read { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The roles that may give such a property another value.</summary>
    /// <value>The default is nobody. Copied when set.</value>
    public IReadOnlyList<string> Update { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The roles that may remove such a property.</summary>
    /// <value>The default is nobody. Copied when set.</value>
    public IReadOnlyList<string> Delete { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Shows the pattern.</summary>
    public override string ToString() => Pattern;

    internal bool Covers(string name) => _pattern.IsMatch(name);
}
