namespace FakeDrivers.Functional;

/// <summary>Another process has a server's port, and no other port could be tried, or each that was tried was taken as well.</summary>
public sealed class PortClashException : ServerException
{
    internal PortClashException(string server, int port, int? ownerId, string message)
        : base(server, message)
    {
        Port = port;
        OwnerId = ownerId;
    }

    /// <summary>The port that was tried last.</summary>
    public int Port { get; }

    /// <summary>The process that listens on it, where the system shows that.</summary>
    public int? OwnerId { get; }
}
