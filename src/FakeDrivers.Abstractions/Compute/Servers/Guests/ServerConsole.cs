namespace FakeDrivers.Compute;

/// <summary>A console that a viewer can open.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>remote_console</c>. In a fake nobody listens there.</remarks>
public sealed record ServerConsole
{
    /// <summary>The id of the server.</summary>
    public required string ServerId { get; init; }

    /// <summary>What kind of console.</summary>
    public required ServerConsoleKind Kind { get; init; }

    /// <summary>Where the viewer goes; a token in it lets the viewer in.</summary>
    public required string Url { get; init; }
}
