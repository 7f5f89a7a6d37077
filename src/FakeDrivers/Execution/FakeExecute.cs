using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>Runs commands without running anything: a test says what programs answer.</summary>
/// <remarks>
/// <para>Thread-safe. Registrations and log belong to the world: all callers of one world share them, worlds share nothing.</para>
/// <para>Simulates: accepted exit codes, attempts and the delays between them, time-outs, cancellation, root helper, limits of output and
/// masking, all on the world's clock and by the very code that the real executor runs on. A program is what its registration says.</para>
/// <para>Accepts and ignores: whether the program and the working directory exist, and the environment beyond its changes; a handler sees
/// them and may decide.</para>
/// <para>It runs the commands of other machines as well (<see cref="On"/>), and plays what was recorded of real runs (<see cref="Replay"/>).</para>
/// <para>Refuses: a command that no registration answers, unless <see cref="AllowUnmatched()"/> or <see cref="FakeExecuteOptions.Strict"/>
/// says otherwise. The world's own drivers answer their commands themselves where nothing else does.</para>
/// <para>Upstream: manila <c>tests.fake_utils</c>.</para>
/// </remarks>
/// <example>
/// <code>
/// using var world = new FakeWorld();
/// world.Execute.When("lvcreate", "-L", Argument.Glob("*G"), Argument.AnyNumber()).Replies("created\n").Once();
/// world.Execute.When("git", "fetch").Replies(Reply.Exit(128, "", "no route")).Times(2).Then("fetched");
///
/// var result = await world.Execute.RunAsync(new("lvcreate", "-L", "1G", "vg0"));
///
/// world.Execute.ShouldHaveRun("lvcreate", "-L", "1G", "vg0");
/// </code>
/// </example>
public sealed partial class FakeExecute : ICommandExecutor, IFakeDriver
{
    private readonly Gate _gate;
    private readonly CommandRegistry _registry;
    private readonly SshTarget? _target;

    internal FakeExecute(Gate gate, CommandRegistry registry, SshTarget? target = null)
    {
        _gate = gate;
        _registry = registry;
        _target = target;
    }

    internal CommandRegistry Registry => _registry;

    private FakeExecuteOptions Options => _gate.Kernel.DomainOptions.Get<FakeExecuteOptions>();

    /// <inheritdoc/>
    /// <exception cref="FakeDriversException">The world is strict, and no registration answers the command.</exception>
    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) =>
        _gate.InvokeAsync(ExecutionOperations.Run, command, RunAsync, cancellationToken);

    /// <summary>Runs a command of a fake driver, which knows what its programs answer where no registration says otherwise.</summary>
    internal Task<CommandResult> RunAsync(Command command, Reply otherwise, CancellationToken cancellationToken) => _gate.InvokeAsync(
        ExecutionOperations.Run,
        command,
        (asked, record, stop) => new ValueTask<CommandResult>(Runner(asked).RunAsync(asked, Options.IsRoot, Starter(record, otherwise: otherwise), null, stop)),
        cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="FakeDriversException">The world is strict, and no registration answers the command.</exception>
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
    /// <exception cref="FakeDriversException">The world is strict, and no registration answers the command.</exception>
    public async Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return (await StartAsync(command, Task.CompletedTask, cancellationToken).ConfigureAwait(false)).Process;
    }

    /// <summary>Starts a program and tells when its call is in the log.</summary>
    /// <param name="command">What to start.</param>
    /// <param name="begun">When the program begins to be played.</param>
    /// <param name="cancellationToken">As for the public method.</param>
    private Task<(CommandProcess Process, Task Recorded)> StartAsync(Command command, Task begun, CancellationToken cancellationToken) => HandOutAsync(
        ExecutionOperations.Run,
        command,
        (asked, record, token) => Runner(asked).StartAsync(asked, Options.IsRoot, Starter(record, begun, isHandedOut: true), token),
        cancellationToken);

    /// <summary>Makes a call that hands its program out when it has started, and ends with it.</summary>
    private async Task<(CommandProcess Process, Task Recorded)> HandOutAsync<TRequest>(
        Operation<TRequest, CommandResult> operation,
        TRequest request,
        Func<TRequest, CallRecord, CancellationToken, Task<CommandProcess>> start,
        CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource<CommandProcess>();
        var call = _gate.InvokeAsync(
            operation,
            request,
            async (asked, record, token) =>
            {
                var process = await start(asked, record, token).ConfigureAwait(false);
                started.SetResult(process);
                return await process.Ended.ConfigureAwait(false);
            },
            cancellationToken);
        await Task.WhenAny(started.Task, call).ConfigureAwait(false);
        if (!started.Task.IsCompleted) await call.ConfigureAwait(false);
        // How the program ends is for those who wait for it, and for the log.
        _ = call.ContinueWith(static call => call.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return (await started.Task.ConfigureAwait(false), call);
    }
}
