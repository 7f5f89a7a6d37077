namespace FakeDrivers.Functional;

/// <summary>A database template, or a copy of it, cannot be made.</summary>
public sealed class DatabaseTemplateException : FunctionalTestException
{
    internal DatabaseTemplateException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
