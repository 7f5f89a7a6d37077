namespace FakeDrivers.Execution;

/// <summary>What happened between a program and the one who steered it.</summary>
internal enum CassettePieceKind
{
    /// <summary>The caller wrote to the program's input.</summary>
    Input,

    /// <summary>The caller closed the program's input.</summary>
    InputClosed,

    /// <summary>The program wrote to its standard output.</summary>
    Output,

    /// <summary>The program wrote to its standard error.</summary>
    Error,

    /// <summary>The caller sent a signal.</summary>
    Signal,
}
