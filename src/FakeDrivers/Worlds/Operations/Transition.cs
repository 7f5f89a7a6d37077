namespace FakeDrivers.Worlds;

/// <summary>
/// Something that ends later than the call that began it: the build of a server, the deletion of a volume. It is stored in the state as
/// data with a due time, and applied when the world settles.
/// </summary>
/// <remarks>
/// A fault rule on a transition steers how it ends: thrown errors make it fail as the real thing would (<c>ERROR</c>,
/// <c>error_deleting</c>, …), a delay postpones it, a hang leaves it unfinished for good.
/// </remarks>
public sealed class Transition : Operation<DueTransition, NoResult>
{
    internal Transition(string domain, string name, Action<Transaction, string> succeed, Action<Transaction, string, Exception> fail)
        : base(domain, name, OperationKind.Transition)
    {
        Succeed = succeed;
        Fail = fail;
    }

    /// <summary>Ends it well; an error from here makes it fail for that reason instead.</summary>
    internal Action<Transaction, string> Succeed { get; }

    /// <summary>Ends it badly, for the given reason.</summary>
    internal Action<Transaction, string, Exception> Fail { get; }
}
