namespace FakeDrivers.Worlds;

/// <summary>One setting for all operations, with exceptions for a domain or a single operation; the most particular one holds.</summary>
/// <remarks>Not thread-safe while it is being set up; a world keeps a frozen copy.</remarks>
/// <typeparam name="T">What is set: a <see cref="Latency"/> or a <see cref="Throttle"/>.</typeparam>
public sealed class PaceOptions<T>
    where T : class
{
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What holds for all operations.</summary>
    /// <value>The default is <see langword="null"/>: nothing.</value>
    public T? All { get; set; }

    /// <summary>What holds for a domain or an operation, by <see cref="Operation.Domain"/> or <see cref="Operation.FullName"/>, whatever their case.</summary>
    /// <value>The default is empty.</value>
    public IDictionary<string, T> Only { get; } = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets what holds for a domain.</summary>
    /// <param name="domain">The domain, as in <see cref="Operation.Domain"/>: <c>compute</c>.</param>
    /// <param name="value">What holds.</param>
    /// <returns>These options.</returns>
    public PaceOptions<T> For(string domain, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        Only[domain] = value;
        return this;
    }

    /// <summary>Sets what holds for one operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="value">What holds.</param>
    /// <returns>These options.</returns>
    public PaceOptions<T> For(Operation operation, T value)
    {
        ArgumentNullException.ThrowIfNull(operation);
        _given.Add(operation.FullName);
        _given.Add(operation.Domain);
        return For(operation.FullName, value);
    }

    /// <summary>Whether a name is that of an operation, or of its domain, that was given as such and so cannot be mistyped.</summary>
    internal bool IsGiven(string name) => _given.Contains(name);

    internal bool IsEmpty => All is null && Only.Count == 0;

    internal T? Of(Operation operation) =>
        Only.TryGetValue(operation.FullName, out var one) || Only.TryGetValue(operation.Domain, out one) ? one : All;

    internal PaceOptions<T> Copy()
    {
        var copy = new PaceOptions<T> { All = All };
        foreach (var (key, value) in Only) copy.Only[key] = value;
        return copy;
    }
}
