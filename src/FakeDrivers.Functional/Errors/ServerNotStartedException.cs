namespace FakeDrivers.Functional;

/// <summary>A server's program could not be started: there is no such file, it must not be run, there is no such user or directory.</summary>
public sealed class ServerNotStartedException : ServerException
{
    internal ServerNotStartedException(string server, string message, Exception? innerException = null)
        : base(server, message, innerException)
    {
    }
}
