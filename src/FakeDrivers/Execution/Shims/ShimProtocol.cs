namespace FakeDrivers.Execution;

/// <summary>What a launcher and the server of its shims say to each other over a stream socket.</summary>
/// <remarks>
/// <para>The launcher begins with its request: <see cref="Magic"/>, the token, and the length of what follows, which are texts that each end
/// with a NUL: the path that it was started by, its working directory (empty when unknown), then after a number that many arguments, then
/// its environment as <c>name=value</c>. Numbers have 32 bits, the lowest byte first.</para>
/// <para>After that both send frames: a byte for the <see cref="ShimFrameKind"/>, a number for the length, and so many bytes. Output goes
/// to the launcher in frames that it confirms, at most <see cref="OutputWindow"/> bytes of each output unconfirmed as long as the program runs,
/// and input comes from it only when it is asked for, one frame for each time.</para>
/// <para>The launchers are <c>Launchers/shim.c</c>, <c>shim.pl</c> and <c>shim-windows.c</c>. They and this server come in one package, so that
/// a change needs no more than another last byte of <see cref="Magic"/>.</para>
/// </remarks>
internal static class ShimProtocol
{
    /// <summary>The characters of a token.</summary>
    public const int TokenLength = 32;

    /// <summary>Magic, token and length.</summary>
    public const int PrologueLength = 4 + TokenLength + 4;

    /// <summary>What a request may hold after its prologue. Linux lets no more than 6 MiB reach a program.</summary>
    public const int MostRequest = 16 * 1024 * 1024;

    /// <summary>Kind and length of a frame.</summary>
    public const int FrameHeadLength = 5;

    /// <summary>What a frame of output carries at most.</summary>
    public const int MostOutput = 16 * 1024;

    /// <summary>What a frame of input carries at most.</summary>
    public const int MostInput = 64 * 1024;

    /// <summary>How many bytes of frames of one output may be under way: four full ones, or many small ones.</summary>
    public const int OutputWindow = 4 * (FrameHeadLength + MostOutput);

    /// <summary>How many more there may be when the program has ended: what a full pipe holds, and a last piece.</summary>
    public const int LastOutput = 5 * (FrameHeadLength + MostOutput);

    /// <summary>The variable with the path of the server's socket.</summary>
    public const string SocketVariable = "FAKEDRIVERS_SHIM_SOCKET";

    /// <summary>The variable with the token that the server knows its launchers by.</summary>
    public const string TokenVariable = "FAKEDRIVERS_SHIM_TOKEN";

    /// <summary>What every request begins with; the last byte is the version.</summary>
    public static ReadOnlySpan<byte> Magic => "FDS\u0001"u8;
}
