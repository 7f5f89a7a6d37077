using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>Runs commands without running anything: a test says what programs answer.</summary>
/// <remarks>
/// <para>Thread-safe. Repliers and log belong to the world: all callers of one world share them, worlds share nothing.</para>
/// <para>Simulates: accepted exit codes, attempts and the delays between them, time-outs, cancellation, root helper and masking, all on the
/// world's clock and by the very code that the real executor runs on. A program is what its replier says.</para>
/// <para>Accepts and ignores: whether the program and the working directory exist, and the environment beyond its changes; a handler sees
/// them and may decide.</para>
/// <para>Refuses: in a strict world (<see cref="FakeExecuteOptions.Strict"/>), a command that no replier matches.</para>
/// <para>Upstream: manila <c>tests.fake_utils</c>.</para>
/// </remarks>
public sealed partial class FakeExecute : ICommandExecutor, IFakeDriver
{
    // What Linux gives out unless it is told otherwise.
    private const int FirstProcessId = 300;
    private const int ProcessIds = 32768 - FirstProcessId;

    private readonly Gate _gate;
    private readonly ReplierSet _repliers;

    internal FakeExecute(Gate gate, ReplierSet repliers)
    {
        _gate = gate;
        _repliers = repliers;
    }

    private FakeExecuteOptions Options => _gate.Kernel.DomainOptions.Get<FakeExecuteOptions>();

    /// <summary>
    /// Says what programs answer, in the place of all that was said before. A command's vector is joined with single blanks; the first
    /// pattern that matches at the start of that text gives the reply. Upstream: manila <c>fake_execute_set_repliers</c>.
    /// </summary>
    /// <param name="repliers">
    /// Patterns, which are regular expressions of .NET and match at the start of the text, not necessarily to its end (<c>ls</c> matches
    /// <c>lsblk</c>), with their replies. None at all removes every replier.
    /// </param>
    /// <exception cref="ArgumentException">A pattern is no regular expression, or a pattern or reply is missing; nothing was replaced.</exception>
    public void SetRepliers(params (string Pattern, Reply Reply)[] repliers)
    {
        ArgumentNullException.ThrowIfNull(repliers);
        foreach (var (pattern, reply) in repliers)
        {
            if (pattern is null || reply is null) throw ExecutionErrors.IncompleteReplier(nameof(repliers));
        }

        _repliers.Replace(repliers);
    }

    /// <summary>
    /// What was run in the world since the start or the last <see cref="ClearLog"/>: a joined text for each call, however many attempts it
    /// made, in the order in which the calls ended; then those that are still in flight. Upstream: manila <c>fake_execute_get_log</c>.
    /// </summary>
    /// <returns>A copy, which later calls do not change. Texts that a command calls secrets are three stars.</returns>
    /// <remarks>The texts come from the world's call log, where <see cref="ExecutionOperations.Run"/> has the whole typed calls, and share its bounds.</remarks>
    public IReadOnlyList<string> GetLog()
    {
        var (ended, inFlight) = _gate.Kernel.Calls.ReadAll();
        var shown = ended.Where(call => call.Sequence > _repliers.LogCleared).Select(call => call.RequestObject)
            .Concat(inFlight.Select(call => call.RequestObject));
        return [.. shown.OfType<Command>().Select(Text)];
    }

    /// <summary>
    /// Lets <see cref="GetLog"/> begin anew; the world's call log keeps its entries. Upstream: manila <c>fake_execute_clear_log</c>, after
    /// which a log that was fetched before is stale; here it is a copy anyway.
    /// </summary>
    public void ClearLog() => _repliers.LogCleared = _gate.Kernel.Calls.LastSequence;

    /// <inheritdoc/>
    /// <exception cref="FakeDriversException">The world is strict, and no replier matches the command.</exception>
    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) =>
        _gate.InvokeAsync(ExecutionOperations.Run, command, RunAsync, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="FakeDriversException">The world is strict, and no replier matches the command.</exception>
    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CommandEventSink.ReadAsync(
            (events, stop) => _gate.InvokeAsync(ExecutionOperations.Run, command, (asked, call, token) => RunAsync(asked, call, events, token), stop),
            streaming,
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="FakeDriversException">The world is strict, and no replier matches the command.</exception>
    public async Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var started = new TaskCompletionSource<CommandProcess>();
        var call = _gate.InvokeAsync(
            ExecutionOperations.Run,
            command,
            async (asked, record, token) =>
            {
                var process = await Runner(asked).StartAsync(asked, Options.IsRoot, Starter(record), token).ConfigureAwait(false);
                started.SetResult(process);
                return await process.Ended.ConfigureAwait(false);
            },
            cancellationToken);
        await Task.WhenAny(started.Task, call).ConfigureAwait(false);
        if (!started.Task.IsCompleted) await call.ConfigureAwait(false);
        return await started.Task.ConfigureAwait(false);
    }

    private ValueTask<CommandResult> RunAsync(Command command, CallRecord call, CancellationToken cancellationToken) =>
        RunAsync(command, call, null, cancellationToken);

    private async ValueTask<CommandResult> RunAsync(Command command, CallRecord call, CommandEventSink? events, CancellationToken cancellationToken) =>
        await Runner(command).RunAsync(command, Options.IsRoot, Starter(call), events, cancellationToken).ConfigureAwait(false);

    private CommandRunner Runner(Command command)
    {
        var kernel = _gate.Kernel;
        return new(kernel.Time, () => kernel.Draw($"execution.retry|{Text(command)}"));
    }

    private ProgramStarter Starter(CallRecord record) => (attempt, stop) => StartAsync(attempt, record, stop);

    private async ValueTask<ProgramStart> StartAsync(CommandAttempt attempt, CallRecord record, CancellationToken stop)
    {
        var call = new CommandCall
        {
            Command = attempt.Command,
            Vector = attempt.Vector,
            Text = ExecutionText.Join(attempt.Vector),
            Attempt = attempt.Number,
            Caller = record.Caller,
        };
        var reply = await Choose(call, record).ResolveAsync(call, stop).ConfigureAwait(false);
        return reply.Start(attempt.IsLive, () => Program(call));
    }

    private Reply Choose(CommandCall call, CallRecord record)
    {
        if (_repliers.Find(call.Text) is { } replier) return replier.Reply;
        record.Unexpected = "no replier matches";
        if (Options.Strict) throw ExecutionErrors.Unmatched(call, _repliers.All);
        return Reply.Empty;
    }

    private FakeProgram Program(CommandCall call)
    {
        var id = FirstProcessId + (int)(_gate.Kernel.Draw($"execution.process|{call.Text}") * ProcessIds);
        return new(id, _gate.Kernel.Time);
    }

    private string Text(Command command) => ExecutionText.Join(CommandRunner.Vector(command, Options.IsRoot || command.RootHelper.Count == 0));
}
