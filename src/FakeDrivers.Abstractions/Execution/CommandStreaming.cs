namespace FakeDrivers.Execution;

/// <summary>How a streamed output is cut into events.</summary>
public enum CommandStreaming
{
    /// <summary>An event for each line, without its LF or CRLF; a last line without an end is an event too.</summary>
    Lines,

    /// <summary>An event for each piece as it comes, however it was cut on the way.</summary>
    Pieces,
}
