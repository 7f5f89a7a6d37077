using System.Buffers.Text;
using System.Globalization;
using System.IO.Pipes;
using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>The processes as <c>/proc</c> shows them. Source: proc(5), pidfd_open(2).</summary>
internal sealed class LinuxProcessTable : ProcessTable
{
    private const int LongestLine = 2048;

    // Counted from the state, which is the first after the name.
    private const int ParentField = 1;
    private const int StartField = 19;

    private const int StandardStreams = 3;

    public override IEnumerable<ProcessEntry> Read()
    {
        var ids = new List<int>();
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) ids.Add(id);
        }

        foreach (var id in ids.OrderDescending())
        {
            if (Find(id) is { } entry) yield return entry;
        }
    }

    public override ProcessEntry? Find(int processId)
    {
        try
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat");
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> line = stackalloc byte[LongestLine];
            return Parse(processId, line[..RandomAccess.Read(file, line, 0)]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public override string? NameOf(PipeStream pipe) => Target("self", pipe.SafePipeHandle.DangerousGetHandle().ToInt64());

    public override bool HasOneOf(IReadOnlyList<string> pipes, int processId)
    {
        var process = processId.ToString(CultureInfo.InvariantCulture);
        for (var stream = 0; stream < StandardStreams; stream++)
        {
            if (Target(process, stream) is { } target && pipes.Contains(target)) return true;
        }

        return false;
    }

    public override bool Send(ProcessIdentity process, CommandSignal signal)
    {
        // What the handle stands for keeps its number until the handle is closed, so that the look at its start comes in between.
        using var handle = PosixSignals.Open(process.Id);
        if (Find(process.Id)?.Identity != process) return true;
        return handle is null ? PosixSignals.Send(process.Id, signal) : PosixSignals.Send(handle, signal);
    }

    /// <summary>Reads a line of <c>/proc/[pid]/stat</c>. The name in it is the program's to choose, parentheses and blanks included.</summary>
    internal static ProcessEntry? Parse(int processId, ReadOnlySpan<byte> line)
    {
        var afterName = line.LastIndexOf((byte)')') + 2;
        if (afterName < 2 || afterName >= line.Length) return null;
        var rest = line[afterName..];
        var mayFork = rest[0] is (byte)'R' or (byte)'S';
        return Field(rest, ParentField) is { } parent && Field(rest, StartField) is { } start
            ? new(new(processId, start), (int)parent, mayFork)
            : null;
    }

    private static long? Field(ReadOnlySpan<byte> fields, int index)
    {
        for (; index > 0; index--)
        {
            var blank = fields.IndexOf((byte)' ');
            if (blank < 0) return null;
            fields = fields[(blank + 1)..];
        }

        return Utf8Parser.TryParse(fields, out long value, out _) ? value : null;
    }

    private static string? Target(string process, long file)
    {
        try
        {
            return new FileInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/fd/{file}")).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
