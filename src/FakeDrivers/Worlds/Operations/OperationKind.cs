namespace FakeDrivers.Worlds;

/// <summary>What an operation does to the world's state.</summary>
public enum OperationKind
{
    /// <summary>It only looks.</summary>
    Read,

    /// <summary>It changes rows, in one transaction.</summary>
    Write,

    /// <summary>It runs the replies that a test scripted; what these do is theirs.</summary>
    Invoke,

    /// <summary>It ends something that takes time (a build, a deletion), when that is due.</summary>
    Transition,
}
