using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Cassettes;

/// <summary>A world that stands for the real machine, one that replays, and a file between them in a directory of its own.</summary>
internal sealed class CassetteStudio : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-cassettes-");

    /// <summary>A machine on which every program ends well, unless it is told otherwise.</summary>
    public FakeWorld Machine { get; } = new();

    public FakeWorld World { get; } = new();

    public CassetteStudio() => Machine.Execute.AllowUnmatched();

    public string Folder => _directory.FullName;

    public string File => Path.Combine(Folder, "tape.json");

    public string Json
    {
        get => System.IO.File.ReadAllText(File);
        set => System.IO.File.WriteAllText(File, value);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public RecordingExecutor Record(CassetteOptions? options = null) => new(Machine.Execute, File, options);

    /// <summary>Records commands one after the other, whether they succeed or not.</summary>
    public async Task RecordWithAsync(CassetteOptions? options, params Command[] commands)
    {
        await using var recorder = Record(options);
        foreach (var command in commands) await EndAsync(recorder, command);
    }

    public Task RecordAsync(params Command[] commands) => RecordWithAsync(null, commands);

    public Task<CommandResult> ReplayAsync(Command command) => World.Execute.RunAsync(command, Token);

    public void Dispose()
    {
        Machine.Dispose();
        World.Dispose();
        _directory.Delete(recursive: true);
    }

    /// <summary>What came of a command.</summary>
    public static async Task<object> EndAsync(ICommandExecutor executor, Command command)
    {
        try
        {
            return await executor.RunAsync(command, Token);
        }
        catch (CommandExecutionException error)
        {
            return error;
        }
    }

    public static async Task<List<CommandEvent>> ReadAsync(IAsyncEnumerable<CommandEvent> events)
    {
        var read = new List<CommandEvent>();
        await foreach (var each in events) read.Add(each);
        return read;
    }
}
