namespace FakeDrivers.Functional;

/// <summary>What a collector of logs is told. Immutable.</summary>
internal sealed record LogSettings
{
    /// <summary>The server's name.</summary>
    public required string Server { get; init; }

    /// <summary>The file for every line.</summary>
    public required string Path { get; init; }

    /// <summary>The clock of the lines' stamps.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The clock's timestamp at the context's beginning, from which stamps count.</summary>
    public long Begin { get; init; }

    /// <summary>How many lines are kept in memory.</summary>
    public int KeptLines { get; init; } = 10_000;

    /// <summary>Takes every line as it comes, such as a test's output; <see langword="null"/> is nobody.</summary>
    public Action<string>? Mirror { get; init; }
}
