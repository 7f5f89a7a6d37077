namespace FakeDrivers.Functional;

/// <summary>By what a server's end is known as a port clash. Immutable; equality is by content.</summary>
/// <remarks>Only a proven clash is tried again on another port; whatever else is wrong would be hidden by a second try.</remarks>
public sealed record PortClashSigns
{
    /// <summary>The texts of the systems and of the common runtimes, and no exit code.</summary>
    public static PortClashSigns Default { get; } = new();

    /// <summary>Texts of the log, whatever their case.</summary>
    /// <value>The default is what Linux, macOS, Windows, Java, Node and .NET say.</value>
    public IReadOnlyList<string> Texts { get; init => field = ValueList<string>.From(value); } = ValueList<string>.From(
    [
        "address already in use",
        "address in use",
        "EADDRINUSE",
        "only one usage of each socket address",
    ]);

    /// <summary>Exit codes that the server gives for a clash and for nothing else.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<int> ExitCodes { get; init => field = ValueList<int>.From(value); } = ValueList<int>.Empty;
}
