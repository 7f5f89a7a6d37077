using System.IO.Pipelines;
using System.Text;
using FakeDrivers.Worlds;

namespace FakeDrivers.Functional.Tests;

/// <summary>The logs of a server whose outputs a test writes.</summary>
internal sealed class PlayedServer : IAsyncDisposable
{
    private readonly ScratchDirectory _directory = new();
    private Pipe _output = new();
    private Pipe _error = new();

    public PlayedServer(Func<LogSettings, LogSettings>? change = null)
    {
        var settings = new LogSettings { Server = "api", Path = _directory["api.log"], TimeProvider = Clock, Begin = Clock.GetTimestamp() };
        Logs = new(change?.Invoke(settings) ?? settings);
    }

    public FakeClock Clock { get; } = new();

    public LogCollector Logs { get; }

    public IEnumerable<string> Texts => Logs.Lines.Select(line => line.Text);

    /// <summary>The path of a file of the server.</summary>
    public string PathOf(string name) => _directory[name];

    public LogDrain Start(params string[] logFiles)
    {
        (_output, _error) = (new(), new());
        return Logs.Attach(_output.Reader.AsStream(), _error.Reader.AsStream(), logFiles);
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task WriteAsync(byte[] bytes) => await _output.Writer.WriteAsync(bytes, TestContext.Current.CancellationToken);

    public async Task WriteErrorAsync(string text) => await _error.Writer.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

    /// <summary>The program ends, and with it its outputs.</summary>
    public async Task EndAsync()
    {
        await _output.Writer.CompleteAsync();
        await _error.Writer.CompleteAsync();
        await Logs.EndAsync(TimeSpan.FromSeconds(1)).Within();
    }

    /// <summary>What another program reads in the log's file while the server runs.</summary>
    public string[] ReadFile()
    {
        using var reader = new StreamReader(new FileStream(Logs.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await Logs.DisposeAsync();
        _directory.Dispose();
    }
}
