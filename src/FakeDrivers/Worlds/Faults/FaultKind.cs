namespace FakeDrivers.Worlds;

/// <summary>What a fault does to a call, after any delay.</summary>
internal enum FaultKind
{
    /// <summary>Nothing more: the call goes on.</summary>
    GoOn,
    Throw,
    Hang,
    Return,

    /// <summary>The call happened, and its result becomes another.</summary>
    Alter,
}
