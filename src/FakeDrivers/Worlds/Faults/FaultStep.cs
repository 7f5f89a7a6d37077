namespace FakeDrivers.Worlds;

/// <summary>What one firing of a fault rule does: after a wait, one of the kinds. Errors and results are made from the request.</summary>
internal sealed record FaultStep(FaultKind Kind, TimeSpan Delay, Func<object, Exception>? Error = null, Func<object, object?>? Result = null, Func<object?, object?>? Change = null)
{
    public static readonly FaultStep GoOn = new(FaultKind.GoOn, TimeSpan.Zero);

    public static readonly FaultStep Hang = new(FaultKind.Hang, TimeSpan.Zero);

    public static FaultStep Throw<TRequest>(Func<TRequest, Exception> error) => new(FaultKind.Throw, TimeSpan.Zero, Error: request => error((TRequest)request)
        ?? throw new FakeDriversException("A fault rule's function made no error. Let it give one, or limit the rule with When(…)."));

    public static FaultStep Return<TRequest, TResult>(Func<TRequest, TResult> result) =>
        new(FaultKind.Return, TimeSpan.Zero, Result: request => result((TRequest)request));

    public static FaultStep Alter<TResult>(Func<TResult, TResult> change) => new(FaultKind.Alter, TimeSpan.Zero, Change: result => change((TResult)result!));

    public FaultStep After(TimeSpan time) => time == TimeSpan.Zero ? this : this with { Delay = Delay + time };

    public override string ToString()
    {
        var text = Kind switch
        {
            FaultKind.Throw => "throw",
            FaultKind.Hang => "hang",
            FaultKind.Return => "return",
            FaultKind.Alter => "alter",
            _ => "go on",
        };
        return Delay == TimeSpan.Zero ? text : Kind == FaultKind.GoOn ? $"delay {Delay:c}" : $"delay {Delay:c}, {text}";
    }
}
