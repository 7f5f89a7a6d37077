namespace FakeDrivers.Functional;

/// <summary>What a supervisor is to start.</summary>
internal sealed record SupervisedStart
{
    /// <summary>The file of the program, found already.</summary>
    public required string File { get; init; }

    /// <summary>The arguments after the program's name.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>All of the program's environment.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Where it starts; the directory exists.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The user as whom it runs; <see langword="null"/> is the host's.</summary>
    public string? User { get; init; }

    /// <summary>The server's name and context, for the journal and for the mark in the environment of every process of the tree.</summary>
    public required string Label { get; init; }

    /// <summary>The server's name.</summary>
    public string Server => Label[(Label.LastIndexOf('/') + 1)..];

    /// <summary>The signal that asks the program to end when the host has died.</summary>
    public required int StopSignal { get; init; }

    /// <summary>Sockets that the program gets, each with the name of its port; they stay the caller's to close.</summary>
    public IReadOnlyList<HandedSocket> Sockets { get; init; } = [];
}
