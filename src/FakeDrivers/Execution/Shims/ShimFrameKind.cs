namespace FakeDrivers.Execution;

/// <summary>What a frame of the <see cref="ShimProtocol"/> is about.</summary>
internal enum ShimFrameKind : byte
{
    /// <summary>To the launcher: bytes for its standard output.</summary>
    Output = (byte)'O',

    /// <summary>To the launcher: bytes for its standard error.</summary>
    Error = (byte)'E',

    /// <summary>To the launcher: read so many bytes of the standard input at most, and send them.</summary>
    WantInput = (byte)'I',

    /// <summary>To the launcher: the program has ended; an exit code and <see cref="ShimEnd"/>, a byte each.</summary>
    Exited = (byte)'X',

    /// <summary>To the launcher: the program was ended by a signal; its number on Linux and <see cref="ShimEnd"/>, a byte each.</summary>
    Killed = (byte)'K',

    /// <summary>From the launcher: bytes of its standard input, or none at the end of it.</summary>
    Input = (byte)'i',

    /// <summary>From the launcher: a frame of output was written; its kind, a byte.</summary>
    Written = (byte)'a',

    /// <summary>From the launcher: it received a signal; its number on Linux, a byte.</summary>
    Signal = (byte)'s',
}
