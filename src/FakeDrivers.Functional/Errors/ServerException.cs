namespace FakeDrivers.Functional;

/// <summary>A server did not do what was asked of it. The message has its state, its command line, its configuration and its last lines.</summary>
public abstract class ServerException : FunctionalTestException
{
    private protected ServerException(string server, string message, Exception? innerException = null)
        : base(message, innerException) => Server = server;

    /// <summary>The server's name.</summary>
    public string Server { get; }
}
