namespace FakeDrivers.Conformance;

/// <summary>One promise of a driver's contract: a condition and its outcome, with a body that knows no test framework.</summary>
/// <typeparam name="THarness">What the author of a driver supplies to run the body.</typeparam>
/// <remarks>Immutable and thread-safe. Reference equality.</remarks>
public sealed class ConformanceCase<THarness>
    where THarness : ConformanceHarness
{
    /// <summary>The stable name of the case: domain, topic and number, such as <c>VOL-ATT-004</c>. It never changes its meaning.</summary>
    public required string Id { get; init; }

    /// <summary>The promise as a sentence: condition, then outcome.</summary>
    public required string Title { get; init; }

    /// <summary>The capability that a driver must claim to be held to the case; one of the suite's constants.</summary>
    /// <value>The default, <see langword="null"/>, holds every driver to the case.</value>
    public string? Capability { get; init; }

    /// <summary>Where the behaviour comes from: a clause of a standard, a page of the vendor's documentation, or <c>observed</c>.</summary>
    public required string Source { get; init; }

    /// <summary>What is done and expected. It fails by throwing <see cref="ConformanceException"/>.</summary>
    public required Func<THarness, CancellationToken, Task> Body { get; init; }

    /// <summary>What is done when the capability is not claimed: the driver must refuse, not approximate.</summary>
    /// <value>The default, <see langword="null"/>, skips the case then.</value>
    public Func<THarness, CancellationToken, Task>? Refusal { get; init; }

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Id}: {Title}";
}
