namespace FakeDrivers.Functional;

/// <summary>A server ended when it was to be ready, to go on running, or to end with another exit code.</summary>
public sealed class ServerExitedException : ServerException
{
    internal ServerExitedException(string server, int exitCode, string message)
        : base(server, message) => ExitCode = exitCode;

    /// <summary>The exit code; 128 and the signal's number when a signal ended it.</summary>
    public int ExitCode { get; }
}
