namespace FakeDrivers.Functional;

/// <summary>What is different at one start of a server; its definition stays as it is. Immutable; equality is by content.</summary>
public sealed record ServerOverrides
{
    /// <summary>Nothing is different.</summary>
    public static ServerOverrides None { get; } = new();

    /// <summary>Values in place of the definition's and the harness's, by the placeholders' names.</summary>
    /// <value>The default is none. A name that no template of the server uses is an error.</value>
    public IReadOnlyDictionary<string, object?> Values { get; init => field = ValueMap<object?>.From(value); } = ValueMap<object?>.Empty;

    /// <summary>Environment variables in place of the definition's, or besides them; <see langword="null"/> takes one away.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyDictionary<string, string?> Environment { get; init => field = ValueMap<string?>.From(value); } = ValueMap<string?>.Empty;

    /// <summary>Arguments in place of the definition's, each a template.</summary>
    /// <value>The default, <see langword="null"/>, is the definition's own.</value>
    public IReadOnlyList<string>? Arguments { get; init => field = value is null ? null : ValueList<string>.From(value); }

    /// <summary>One value.</summary>
    /// <param name="name">The placeholder's name.</param>
    /// <param name="value">What stands in its place.</param>
    public static ServerOverrides Value(string name, object? value) => new() { Values = new Dictionary<string, object?> { [name] = value } };
}
