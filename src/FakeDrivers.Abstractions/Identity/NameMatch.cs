namespace FakeDrivers.Identity;

/// <summary>What names have in common that a listing is to give.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Source: Keystone API v3, the filters <c>name__contains</c>, <c>name__startswith</c>,
/// <c>name__endswith</c>, and with an <c>i</c> before the word those that overlook case.
/// </remarks>
public sealed record NameMatch
{
    private readonly Place _place;

    private NameMatch(Place place, string text, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(text);
        (_place, Text, IsCaseIgnored) = (place, text, ignoreCase);
    }

    private enum Place
    {
        Anywhere,
        Start,
        End,
    }

    /// <summary>What is looked for.</summary>
    public string Text { get; }

    /// <summary>Whether case makes no difference.</summary>
    public bool IsCaseIgnored { get; }

    /// <summary>Names that have a text somewhere in them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ignoreCase">Whether case makes no difference.</param>
    /// <returns>The condition.</returns>
    public static NameMatch Contains(string text, bool ignoreCase = false) => new(Place.Anywhere, text, ignoreCase);

    /// <summary>Names that begin with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ignoreCase">Whether case makes no difference.</param>
    /// <returns>The condition.</returns>
    public static NameMatch StartsWith(string text, bool ignoreCase = false) => new(Place.Start, text, ignoreCase);

    /// <summary>Names that end with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ignoreCase">Whether case makes no difference.</param>
    /// <returns>The condition.</returns>
    public static NameMatch EndsWith(string text, bool ignoreCase = false) => new(Place.End, text, ignoreCase);

    /// <summary>Whether a name is one of those.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Whether it is so.</returns>
    public bool Matches(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var comparison = IsCaseIgnored ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return _place switch
        {
            Place.Start => name.StartsWith(Text, comparison),
            Place.End => name.EndsWith(Text, comparison),
            _ => name.Contains(Text, comparison),
        };
    }
}
