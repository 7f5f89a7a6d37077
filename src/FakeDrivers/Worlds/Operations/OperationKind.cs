namespace FakeDrivers.Worlds;

/// <summary>What an operation does to the world's state.</summary>
public enum OperationKind
{
    /// <summary>It only looks.</summary>
    Read,

    /// <summary>It changes rows, in one transaction.</summary>
    Write,

    /// <summary>It changes no rows by itself: it runs a reply that a test scripted, or takes a lock.</summary>
    Invoke,

    /// <summary>It ends something that takes time (a build, a deletion), when that is due.</summary>
    Transition,
}
