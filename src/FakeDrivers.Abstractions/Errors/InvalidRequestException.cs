namespace FakeDrivers;

/// <summary>A value of the request is not acceptable to the service, in whatever state the resource is.</summary>
/// <remarks>OpenStack services answer 400.</remarks>
public sealed class InvalidRequestException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="parameter">The name of the offending property of the request.</param>
    /// <param name="message">What is wrong with its value, and what would be valid.</param>
    public InvalidRequestException(string parameter, string message)
        : base(message) => Parameter = parameter;

    /// <summary>The name of the offending property of the request.</summary>
    public string Parameter { get; }
}
