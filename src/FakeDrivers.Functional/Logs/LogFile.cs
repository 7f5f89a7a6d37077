using System.Text;

namespace FakeDrivers.Functional;

/// <summary>The file that has every line of a server. One caller at a time.</summary>
/// <param name="path">The file; what it has already stays.</param>
internal sealed class LogFile(string path) : IDisposable
{
    private const int Buffer = 32 * 1024;

    private StreamWriter? _writer;
    private bool _isOver;

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Writes a line, though not to the disk yet.</summary>
    /// <returns>What is wrong with the file, when something is from now on; no line is written any more then.</returns>
    public string? Append(string line) => Try(() => (_writer ??= Open()).Write($"{line}\n"));

    /// <summary>Lets every reader of the file see what was written.</summary>
    /// <returns>What is wrong with the file, when something is from now on.</returns>
    public string? Flush() => _writer is null ? null : Try(_writer.Flush);

    /// <summary>Flushes and closes; nothing is written afterwards.</summary>
    public void Dispose()
    {
        Flush();
        _isOver = true;
        _writer?.Dispose();
        _writer = null;
    }

    private string? Try(Action write)
    {
        if (_isOver) return null;
        try
        {
            write();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The writer is left alone: disposing it would try to write again.
            _isOver = true;
            _writer = null;
            return $"{path} cannot be written: {error.Message}";
        }
    }

    private StreamWriter Open()
    {
        if (System.IO.Path.GetDirectoryName(path) is { Length: > 0 } directory) Directory.CreateDirectory(directory);
        var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Buffer);
    }
}
