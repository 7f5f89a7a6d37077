namespace FakeDrivers.Execution;

/// <summary>How a launcher ends together with its program.</summary>
[Flags]
internal enum ShimEnd : byte
{
    /// <summary>As soon as the output is written.</summary>
    Orderly = 0,

    /// <summary>At once, with as much of the output as can be written without waiting.</summary>
    AtOnce = 1,

    /// <summary>A descendant of the program still holds the outputs: a copy of the launcher goes on writing.</summary>
    Held = 2,
}
