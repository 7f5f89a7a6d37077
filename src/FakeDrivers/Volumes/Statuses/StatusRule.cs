namespace FakeDrivers.Volumes;

/// <summary>
/// What an operation asks of a status and does to it: a row of the table that the check, the errors, docs/volumes.md and the tests share.
/// </summary>
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

    /// <summary>The statuses that a volume which may be attached several times is accepted in besides.</summary>
    public IReadOnlyList<TStatus> AllowedWhenMultiattach { get; init; } = [];

    /// <summary>Whether it is refused while the volume moves to another pool.</summary>
    public bool IsRefusedWhileMigrating { get; init; }

    /// <summary>Whether it is refused while the volume belongs to a group, or the snapshot to a group snapshot.</summary>
    public bool IsRefusedInGroup { get; init; }

    /// <summary>The status while it goes on; nothing when it leaves the status alone.</summary>
    public TStatus? During { get; init; }

    /// <summary>The status when it has ended well; nothing when it leaves the status alone, gives the former one back, or the resource is gone.</summary>
    public TStatus? After { get; init; }

    /// <summary>The status when it has failed; nothing when it cannot, or gives the former one back.</summary>
    public TStatus? Failure { get; init; }

    /// <summary>Whether it does nothing in other statuses, instead of being refused.</summary>
    public bool IsLenient { get; init; }

    /// <summary>The words of the wire for the statuses that it is accepted in.</summary>
    public IEnumerable<string> AllowedTexts => Allowed.Select(_toText);

    public bool Allows(TStatus status) => Allowed.Contains(status);

    public bool Allows(TStatus status, bool isMultiattach) => Allows(status) || (isMultiattach && AllowedWhenMultiattach.Contains(status));
}
