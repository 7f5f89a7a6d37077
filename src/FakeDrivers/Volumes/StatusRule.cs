namespace FakeDrivers.Volumes;

/// <summary>What an operation asks of a status and does to it: a row of the table that the check, the errors and the tests share.</summary>
/// <typeparam name="TStatus">The statuses of the kind of resource.</typeparam>
internal sealed record StatusRule<TStatus>
    where TStatus : struct, Enum
{
    private readonly Func<TStatus, string> _toText;

    public StatusRule(string operation, Func<TStatus, string> toText, params TStatus[] allowed)
    {
        Operation = operation;
        _toText = toText;
        Allowed = allowed;
    }

    /// <summary>What is done, in the words of an error: <c>be deleted</c>.</summary>
    public string Operation { get; }

    /// <summary>The statuses that it is accepted in.</summary>
    public IReadOnlyList<TStatus> Allowed { get; }

    /// <summary>The status while it goes on; nothing when it leaves the status alone.</summary>
    public TStatus? During { get; init; }

    /// <summary>The status when it has ended well; nothing when it leaves the status alone or the resource is gone.</summary>
    public TStatus? After { get; init; }

    /// <summary>The status when it has failed; nothing when it cannot.</summary>
    public TStatus? Failure { get; init; }

    /// <summary>Whether it does nothing in other statuses, instead of being refused.</summary>
    public bool IsLenient { get; init; }

    /// <summary>The words of the wire for the statuses that it is accepted in.</summary>
    public IEnumerable<string> AllowedTexts => Allowed.Select(_toText);

    public bool Allows(TStatus status) => Allowed.Contains(status);
}
