using System.Text;

namespace FakeDrivers.Process;

/// <summary>Reads one output of a process to its end and can tell at any time what has come so far.</summary>
internal sealed class OutputReader(Stream stream) : IDisposable
{
    private readonly MemoryStream _read = new();

    /// <summary>What has been read so far, as UTF-8.</summary>
    public string Text
    {
        get
        {
            lock (_read) return Encoding.UTF8.GetString(_read.GetBuffer(), 0, (int)_read.Length);
        }
    }

    public async Task ReadToEndAsync()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer, CancellationToken.None).ConfigureAwait(false)) > 0)
            {
                lock (_read) _read.Write(buffer, 0, count);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The reading was given up after the process had been killed; what came until then is kept.
        }
    }

    public void Dispose() => stream.Dispose();
}
