namespace FakeDrivers.Worlds;

/// <summary>
/// The fake itself is misused, or a test's expectation of it is not met: an unscripted command, a failed verification, a snapshot of
/// another world. It is not a <see cref="DriverException"/>, so that code under test which handles failing infrastructure cannot swallow it.
/// </summary>
public class FakeDriversException : Exception
{
    /// <summary>Creates an error with a general message.</summary>
    public FakeDriversException()
        : base("A fake was misused.")
    {
    }

    /// <summary>Creates an error that says what was asked, what there is, and what would mend the test.</summary>
    /// <param name="message">The text for the author of the test.</param>
    public FakeDriversException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an error that was caused by another one.</summary>
    /// <param name="message">The text for the author of the test.</param>
    /// <param name="innerException">The cause.</param>
    public FakeDriversException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
