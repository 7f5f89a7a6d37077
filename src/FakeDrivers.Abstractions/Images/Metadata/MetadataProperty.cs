namespace FakeDrivers.Images;

/// <summary>The definition of one property, in the words of JSON schema; values are written as texts.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Glance v2 metadata definitions, <c>property</c>.</remarks>
public sealed record MetadataProperty
{
    /// <summary>The name, 1 to 255 characters, unique in the namespace or object.</summary>
    public required string Name { get; init; }

    /// <summary>The name for people.</summary>
    public required string Title { get; init; }

    /// <summary>What it is for. Absent when nobody says.</summary>
    public string? Description { get; init; }

    /// <summary>The type of its values: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c> or <c>array</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The type of the items of an array. Absent for other types.</summary>
    public string? ItemType { get; init; }

    /// <summary>The only values that it may have (<c>enum</c>). Empty, any.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> AllowedValues { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The operators that a search by it may use: <c>&lt;or&gt;</c> and so on.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Operators { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The value when none is given. Absent, none.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>The smallest number that it may be. Absent, any.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number that it may be. Absent, any.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>How many characters it has at least. Absent, none.</summary>
    public int? MinLength { get; init; }

    /// <summary>How many characters it has at most. Absent, any number.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The regular expression that its text matches. Absent, any.</summary>
    public string? Pattern { get; init; }

    /// <summary>How many items an array has at least. Absent, none.</summary>
    public int? MinItems { get; init; }

    /// <summary>How many items an array has at most. Absent, any number.</summary>
    public int? MaxItems { get; init; }

    /// <summary>Whether the items of an array all differ.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool HasUniqueItems { get; init; }

    /// <summary>Whether users only look at it.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsReadOnly { get; init; }
}
