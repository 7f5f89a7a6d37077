namespace FakeDrivers;

/// <summary>The resource is in a state in which the operation is not allowed.</summary>
/// <remarks>Nova answers 409, Cinder 400 for the same meaning.</remarks>
public sealed class InvalidStateException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="kind">The kind of resource: <c>server</c>, <c>volume</c>, …</param>
    /// <param name="id">The id of the resource.</param>
    /// <param name="currentState">The state that it is in, in the real service's word.</param>
    /// <param name="allowedStates">The states in which the operation would have been accepted; none when something else stands against it, which the message tells.</param>
    /// <param name="message">The whole message; when absent, one is made from the other values.</param>
    public InvalidStateException(
        string kind, string id, string currentState, IEnumerable<string> allowedStates, string? message = null)
        : this(kind, id, currentState, [.. allowedStates], message)
    {
    }

    private InvalidStateException(string kind, string id, string currentState, string[] allowedStates, string? message)
        : base(message ?? $"The {kind} '{id}' is {currentState}; the operation needs: {string.Join(", ", allowedStates)}.")
    {
        Kind = kind;
        Id = id;
        CurrentState = currentState;
        AllowedStates = allowedStates;
    }

    /// <summary>The kind of resource: <c>server</c>, <c>volume</c>, …</summary>
    public string Kind { get; }

    /// <summary>The id of the resource.</summary>
    public string Id { get; }

    /// <summary>The state that it is in, in the real service's word.</summary>
    public string CurrentState { get; }

    /// <summary>The states in which the operation would have been accepted. Empty when it is not the state that stands against it; the message tells what is.</summary>
    public IReadOnlyList<string> AllowedStates { get; }
}
