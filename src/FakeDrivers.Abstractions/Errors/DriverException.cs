namespace FakeDrivers;

/// <summary>The base of every error that an infrastructure driver reports, real or fake.</summary>
/// <remarks>
/// Catch this to handle a failure of the infrastructure. Misuse of a fake itself is a <c>FakeDriversException</c>, which is
/// deliberately not a <see cref="DriverException"/>, so that production code cannot swallow a broken test.
/// </remarks>
public class DriverException : Exception
{
    /// <summary>Creates an error with a general message.</summary>
    public DriverException()
        : base("The driver failed.")
    {
    }

    /// <summary>Creates an error that says what was asked, what is there instead and what would work.</summary>
    /// <param name="message">The text for the person who reads it.</param>
    public DriverException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an error that was caused by another one.</summary>
    /// <param name="message">The text for the person who reads it.</param>
    /// <param name="innerException">The cause.</param>
    public DriverException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// The real service's own name of the failure, such as Neutron's <c>NetworkInUse</c>, for those who tell failures of one kind apart.
    /// </summary>
    /// <value>The default is <see langword="null"/>: it has none.</value>
    public string? ErrorType { get; init; }
}
