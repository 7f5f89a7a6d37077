namespace FakeDrivers.Execution;

/// <summary>Plays commands whose recordings are in a file already, without a world.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CassettePlayback(string file, CassetteOptions options, CassetteRecorder recorder)
{
    private readonly Cassette _cassette = new(File.Exists(file) ? CassetteFile.Read(file, options) : [], options);

    /// <summary>The command's run, when all of its attempts were recorded; they are kept. Nothing otherwise.</summary>
    public ProgramStarter? Find(Command command)
    {
        var text = recorder.Text(command);
        if (_cassette.TakeAll(command, CassetteRequest.Of(command, text, isInputOpen: false)) is not { } recordings) return null;
        recorder.Keep(recordings);
        var name = $"a recording of the cassette '{file}'";
        return (attempt, _) => new(
            new RecordedProgram(recordings[attempt.Number - 1], command, attempt.Number, text, name, options).Start(attempt.IsLive, options.TimeProvider));
    }

    // Whether it ran as root was the real executor's affair.
    public Task<CommandResult> RunAsync(Command command, ProgramStarter start, CommandEventSink? events, CancellationToken cancellationToken) =>
        Runner().RunAsync(Prepare(command), isRoot: true, start, events, cancellationToken);

    public async Task<ICommandProcess> StartAsync(Command command, ProgramStarter start, CancellationToken cancellationToken) =>
        await Runner().StartAsync(Prepare(command), isRoot: true, start, cancellationToken).ConfigureAwait(false);

    private Command Prepare(Command command) => options.Target is null ? command : SshRules.Prepare(command);

    private CommandRunner Runner() => new(options.TimeProvider, RecordingExecutor.Middle);
}
