using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>Reads what is added to a log file, through truncation and rotation. One caller at a time.</summary>
/// <remarks>
/// A file that was renamed is read to its end before the new one of its name is begun. A file that is shorter than what was read of it, or
/// no longer has what was read last in its place, was truncated, and is read from its beginning.
/// </remarks>
internal sealed class LogFileTail(string path, LogCollector logs) : IDisposable
{
    private const int Chunk = 16 * 1024;
    private const int Remembered = 64;

    private readonly LineSplitter _lines = new(() => logs.Secrets, text => logs.Add(LogSource.File, text));
    private readonly byte[] _buffer = new byte[Chunk];
    private FileStream? _file;
    private string? _place;
    private long _position;
    private byte[] _last = [];

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Takes in what is new.</summary>
    public void Look()
    {
        try
        {
            if (_file is null) Open();
            ReadOn();
            if (_file is null || !HasMoved(_file)) return;

            // What was written between the last reading and the move.
            ReadOn();
            _lines.End();
            Dispose();
            Open();
            ReadOn();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is being made, moved or deleted, or cannot be read at all: the next look tells.
        }
    }

    /// <summary>Takes in what is new, and a last line without an end.</summary>
    public void End()
    {
        Look();
        _lines.End();
    }

    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }

    private void Open()
    {
        if (!File.Exists(path)) return;
        _file = OpenNow();
        _place = PlaceOf(_file);
        (_position, _last) = (0, []);
    }

    /// <summary>Reads to the end that the file has now: one that grows all the time must not hold up the others.</summary>
    private void ReadOn()
    {
        if (_file is null) return;
        var end = _file.Length;
        if (!HasWhatWasRead(_file))
        {
            _lines.End();
            (_position, _last) = (0, []);
        }

        while (_position < end)
        {
            var read = RandomAccess.Read(_file.SafeFileHandle, _buffer.AsSpan(0, (int)Math.Min(Chunk, end - _position)), _position);
            if (read == 0) return;
            _position += read;
            Remember(_buffer.AsSpan(0, read));
            _lines.Read(_buffer.AsSpan(0, read));
        }
    }

    private void Remember(ReadOnlySpan<byte> read) =>
        _last = read.Length >= Remembered ? read[^Remembered..].ToArray() : [.. _last.TakeLast(Remembered - read.Length), .. read];

    private bool HasWhatWasRead(FileStream file)
    {
        Span<byte> there = stackalloc byte[Remembered];
        there = there[.._last.Length];
        return RandomAccess.Read(file.SafeFileHandle, there, _position - _last.Length) == _last.Length && there.SequenceEqual(_last);
    }

    /// <summary>Whether the name is no longer that of the open file. Elsewhere than on Linux only other content tells.</summary>
    private bool HasMoved(FileStream file)
    {
        if (_place is not null) return PlaceOf(file) != _place;
        if (!File.Exists(path)) return false;
        using var named = OpenNow();
        return !HasWhatWasRead(named);
    }

    private FileStream OpenNow() => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    private static string? PlaceOf(FileStream file) => OperatingSystem.IsLinux()
        ? new FileInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{file.SafeFileHandle.DangerousGetHandle()}")).LinkTarget
        : null;
}
