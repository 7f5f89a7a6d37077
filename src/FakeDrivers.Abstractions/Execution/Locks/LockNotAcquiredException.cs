namespace FakeDrivers.Execution;

/// <summary>A lock was not acquired in time, because somebody else held it.</summary>
/// <remarks>Upstream: oslo.concurrency <c>AcquireLockFailedException</c>.</remarks>
public sealed class LockNotAcquiredException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="lockName">The name of the lock.</param>
    /// <param name="timeout">How long the caller was ready to wait.</param>
    /// <param name="message">The whole message; when absent, one is made from the other values.</param>
    public LockNotAcquiredException(string lockName, TimeSpan timeout, string? message = null)
        : base(message ?? LockErrors.NotAcquired(lockName, timeout))
    {
        LockName = lockName;
        Timeout = timeout;
    }

    /// <summary>The name of the lock.</summary>
    public string LockName { get; }

    /// <summary>How long the caller was ready to wait.</summary>
    public TimeSpan Timeout { get; }
}
