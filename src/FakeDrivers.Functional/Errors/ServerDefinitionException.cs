namespace FakeDrivers.Functional;

/// <summary>
/// A definition cannot be started as it is: a template has a placeholder without a value, an override is used by no template, a dependency
/// is unknown or depends on itself, a port is missing. Nothing was started.
/// </summary>
public sealed class ServerDefinitionException : ServerException
{
    internal ServerDefinitionException(string server, string message)
        : base(server, message)
    {
    }
}
