namespace FakeDrivers.Execution;

/// <summary>One of a program's two outputs.</summary>
public enum CommandStream
{
    /// <summary>The standard output.</summary>
    StandardOutput,

    /// <summary>The standard error.</summary>
    StandardError,
}
