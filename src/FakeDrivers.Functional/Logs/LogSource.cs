namespace FakeDrivers.Functional;

/// <summary>Where a line of a server's log came from.</summary>
public enum LogSource
{
    /// <summary>The standard output.</summary>
    StandardOutput,

    /// <summary>The standard error.</summary>
    StandardError,

    /// <summary>A log file that the server writes itself.</summary>
    File,

    /// <summary>The harness: starts, stops, exit codes.</summary>
    Harness,
}
