namespace FakeDrivers;

/// <summary>The caller may see the resource, but lacks the right to do this.</summary>
/// <remarks>OpenStack services answer 403.</remarks>
public sealed class AccessDeniedException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="operation">What was asked for, as <c>domain.operation</c>.</param>
    /// <param name="message">Who may do it.</param>
    public AccessDeniedException(string operation, string message)
        : base(message) => Operation = operation;

    /// <summary>What was asked for, as <c>domain.operation</c>.</summary>
    public string Operation { get; }
}
