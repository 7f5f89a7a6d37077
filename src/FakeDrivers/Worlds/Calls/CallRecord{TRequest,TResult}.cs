namespace FakeDrivers.Worlds;

/// <inheritdoc cref="CallRecord"/>
/// <typeparam name="TRequest">The type of the request.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public sealed class CallRecord<TRequest, TResult> : CallRecord
{
    private readonly Operation<TRequest, TResult> _operation;
    private TResult? _result;

    internal CallRecord(Operation<TRequest, TResult> operation, TRequest request, RequestContext caller, DateTimeOffset startedAt)
        : base(caller, startedAt)
    {
        _operation = operation;
        Request = request;
    }

    /// <summary>What was asked.</summary>
    public TRequest Request { get; }

    /// <summary>What was given; the type's default when the call did not succeed.</summary>
    public TResult? Result
    {
        get => _result is not null && _operation.ShowResult is { } show ? show(_result) : _result;
        internal set => _result = value;
    }

    /// <inheritdoc/>
    public override Operation Operation => _operation;

    /// <inheritdoc/>
    public override object RequestObject => Request!;

    /// <inheritdoc/>
    public override object? ResultObject => Outcome == CallOutcome.Succeeded ? Result : null;
}
