namespace FakeDrivers.Functional;

/// <summary>Something is wrong with a server, its definition, or what it left behind. The message alone is enough to find out what.</summary>
public class FunctionalTestException : Exception
{
    /// <summary>Tells what is wrong.</summary>
    /// <param name="message">What is wrong, with all that a reader needs.</param>
    /// <param name="innerException">What caused it, if something did.</param>
    public FunctionalTestException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
