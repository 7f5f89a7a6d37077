namespace FakeDrivers.Functional;

/// <summary>A server runs and was not ready in time, or did not end in time.</summary>
public sealed class ServerNotReadyException : ServerException
{
    internal ServerNotReadyException(string server, TimeSpan waited, string message)
        : base(server, message) => Waited = waited;

    /// <summary>How long it was waited for.</summary>
    public TimeSpan Waited { get; }
}
