namespace FakeDrivers.Worlds;

/// <summary>An <see cref="Operation"/> whose request and result have a type.</summary>
/// <typeparam name="TRequest">What the caller asks with; an immutable record.</typeparam>
/// <typeparam name="TResult">What the caller gets; <see cref="NoResult"/> when nothing.</typeparam>
public class Operation<TRequest, TResult> : Operation
{
    internal Operation(string domain, string name, OperationKind kind)
        : base(domain, name, kind)
    {
    }

    /// <summary>Gives the request as the call log may keep it, without its secrets; nothing when it has none.</summary>
    internal Func<TRequest, TRequest>? Redact { get; init; }

    /// <summary>Gives the result as the call log may keep it, without its secrets; nothing when it has none.</summary>
    internal Func<TResult, TResult>? RedactResult { get; init; }

    /// <summary>Gives the result of the call log as it may be read; nothing when it may be read as it is kept.</summary>
    internal Func<TResult, TResult>? ShowResult { get; init; }
}
