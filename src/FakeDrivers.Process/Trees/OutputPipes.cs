using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace FakeDrivers.Process;

/// <summary>The pipes into which a program and its descendants write, at the end where they are read.</summary>
internal sealed partial class OutputPipes
{
    private const short Readable = 0x1;
    private const short HungUp = 0x10;

    private readonly ProcessTable _table;
    private readonly PipeStream[] _streams;
    private readonly string[] _names;

    /// <param name="table">Tells who has a pipe, where the system shows that.</param>
    /// <param name="outputs">Where the outputs are read.</param>
    public OutputPipes(ProcessTable table, IReadOnlyList<Stream> outputs)
    {
        _table = table;
        _streams = [.. outputs.OfType<PipeStream>()];
        _names = [.. _streams.Select(table.NameOf).OfType<string>()];
    }

    /// <summary>Whether somebody may still write, whoever it is; not where nobody could be found.</summary>
    public bool AreOpen => _names.Length > 0 && _streams.Any(IsOpen);

    /// <summary>Whether something is in them that nobody has read.</summary>
    public bool HaveUnread => _streams.Any(static stream => (Answer(stream, Readable) & Readable) != 0);

    /// <summary>Whether a process has one of them as its standard input, output or error.</summary>
    public bool AreHeldBy(int processId) => _names.Length > 0 && _table.HasOneOf(_names, processId);

    private static bool IsOpen(PipeStream stream) => (Answer(stream, 0) & HungUp) == 0;

    /// <summary>What <c>poll</c> says of a pipe; that it is hung up where it is closed here.</summary>
    private static short Answer(PipeStream stream, short question)
    {
        var isHeld = false;
        SafeHandle? handle = null;
        try
        {
            handle = stream.SafePipeHandle;
            handle.DangerousAddRef(ref isHeld);
            var asked = new Question { File = (int)handle.DangerousGetHandle(), Asked = question };
            return Poll(ref asked, 1, 0) == 0 ? (short)0 : asked.Answer;
        }
        catch (Exception error) when (error is ObjectDisposedException or InvalidOperationException)
        {
            return HungUp;
        }
        finally
        {
            if (isHeld) handle?.DangerousRelease();
        }
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(ref Question question, nuint count, int milliseconds);

    /// <summary><c>struct pollfd</c>.</summary>
    private struct Question
    {
        public int File;

        public short Asked;

        public short Answer;
    }
}
