namespace FakeDrivers.Process.Tests;

/// <summary>A named pipe between a test and a script. It is read to its end when nobody has it open any more.</summary>
internal sealed class NamedPipe(string path)
{
    private StreamReader? _reader;

    public string Path => path;

    /// <summary>The next line, once somebody writes it; nothing when all who could have ended.</summary>
    public async Task<string?> ReadLineAsync()
    {
        _reader ??= await OpenAsync(FileAccess.Read, stream => new StreamReader(stream)).Within();
        return await Task.Run(_reader.ReadLine).Within();
    }

    /// <summary>Writes a line, once somebody reads.</summary>
    public async Task WriteLineAsync(string line)
    {
        await using var writer = await OpenAsync(FileAccess.Write, stream => new StreamWriter(stream)).Within();
        await writer.WriteLineAsync(line);
    }

    // To open a pipe is to wait for its other end.
    private Task<T> OpenAsync<T>(FileAccess access, Func<FileStream, T> wrap) =>
        Task.Run(() => wrap(new(path, FileMode.Open, access, FileShare.ReadWrite, bufferSize: 0)));
}
