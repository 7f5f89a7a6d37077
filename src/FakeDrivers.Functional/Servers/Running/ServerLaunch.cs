using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>One try to start a server: values and files, process, readiness.</summary>
internal sealed class ServerLaunch
{
    private readonly ServerProcess _server;
    private readonly FunctionalTestContext _context;
    private readonly PortPlan _ports;
    private readonly StartExpectation _expectation;
    private readonly SupervisedStart _start;
    private StartPermit? _permit;
    private IReadOnlyList<PortClaim> _claims = [];
    private RenderedServer _rendered;

    /// <summary>Fills in the templates.</summary>
    /// <exception cref="ServerDefinitionException">That cannot be done.</exception>
    /// <exception cref="ServerNotStartedException">There is no such program.</exception>
    public ServerLaunch(ServerProcess server, FunctionalTestContext context, PortPlan ports, ServerOverrides overrides, StartExpectation expectation)
    {
        _server = server;
        _context = context;
        _ports = ports;
        _expectation = expectation;
        _rendered = Render(overrides);
        var environment = ServerEnvironment.Of(
            ServerEnvironment.OfHost, context.TemporaryDirectory, UserOf(Definition), Definition.InheritedVariables, _rendered.Environment);
        var program = ProgramFinder.Find(Definition, environment.GetValueOrDefault("PATH"));
        _start = new()
        {
            File = program[0],
            Arguments = [.. program.Skip(1), .. _rendered.Arguments],
            Environment = environment,
            WorkingDirectory = _rendered.WorkingDirectory,
            User = Definition.User,
            Label = $"{context.Name}/{server.Name}",
            StopSignal = (int)Definition.Stop.Signal,
            Sockets = ports.Sockets,
        };
        server.CommandLine = _rendered.CommandLine(program);
    }

    private ServerDefinition Definition => _server.Definition;

    private TimeSpan Limit => (_expectation.Within ?? Definition.ReadyWithin) * _context.Options.Patience;

    private ServerFailure Failure => new(_server, _context) { Start = _start, Rendered = _rendered };

    /// <summary>Writes the files and starts the program.</summary>
    /// <exception cref="ServerNotStartedException">The program cannot be started.</exception>
    public async Task<ServerRun> BeginAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken).ConfigureAwait(false);
        _permit = await StartPermit.TakeAsync(_context.Host.Starts, cancellationToken).ConfigureAwait(false);
        try
        {
            _server.Ports = _ports.Numbers;
            _server.Log.Note($"starts: {_server.CommandLine}");
            var firstLine = _server.Log.Count;
            _ports.Release(text => Path.GetFullPath(_rendered.Render(text), _context.Directory));
            _server.Log.Expect([.. _ports.ReadBacks, .. ReadinessRules.Of(Definition)], firstLine);
            _claims = _ports.Claims;
            var process = await _context.Host.Supervisor.StartAsync(_start, cancellationToken).ConfigureAwait(false);
            _ports.Started();
            return new(Definition, process, _server.Log, firstLine, _rendered.LogFiles);
        }
        catch
        {
            _permit.Dispose();
            throw;
        }
    }

    /// <summary>Waits until the server is as expected.</summary>
    /// <returns>Nothing when it is; otherwise the proof that another process has a port of the server's.</returns>
    /// <exception cref="ServerException">It is not.</exception>
    public async Task<PortClash?> FinishAsync(ServerRun run, CancellationToken cancellationToken)
    {
        using (_permit)
        {
            return _expectation.IsToExit(Definition)
                ? await UntilExitAsync(run, cancellationToken).ConfigureAwait(false)
                : await UntilReadyAsync(run, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes a request to the running server, for as long as it may take to be ready.</summary>
    /// <exception cref="ServerNotReadyException">It took longer.</exception>
    public async Task RequestAsync(ServerRun run, Func<ServerProcess, CancellationToken, Task> request, CancellationToken cancellationToken)
    {
        try
        {
            await request(_server, cancellationToken).WaitAsync(Limit, _context.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw await LateAsync(run, "did not answer the request to reload", [], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether something answers on a port now.</summary>
    public async Task<bool> PingAsync(string port, CancellationToken cancellationToken)
    {
        if (Definition.Ports.Any(each => each.Name == port && each.Mode != PortMode.UnixSocket) && !_server.Ports.ContainsKey(port)) return false;
        return (await Readiness.Tcp(port).AskAsync(Probe(0), cancellationToken).ConfigureAwait(false)).IsReady;
    }

    /// <summary>The failure of a start whose ports others have.</summary>
    public PortClashException ClashFailure(PortClash clash, int tries) => Failure.Clash(clash, tries);

    /// <summary>Writes the config files with other values.</summary>
    public async Task RewriteAsync(ServerOverrides overrides, CancellationToken cancellationToken)
    {
        _rendered = Render(overrides);
        await WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until all of these hold.</summary>
    /// <param name="run">The run that is asked.</param>
    /// <param name="readiness">What must hold.</param>
    /// <param name="firstLine">The first line of the log that counts.</param>
    /// <param name="what">What that means, for the message: "was not ready".</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ServerExitedException">The program has ended.</exception>
    /// <exception cref="ServerNotReadyException">The time is over.</exception>
    public async Task WaitAsync(ServerRun run, IReadOnlyList<Readiness> readiness, long firstLine, string what, CancellationToken cancellationToken)
    {
        var result = await AskAsync(run, readiness, firstLine, Limit, cancellationToken).ConfigureAwait(false);
        if (result.Outcome == ReadinessOutcome.Exited) throw await ExitedAsync(run, code => $"{what} and ended, with {code}", result.WaitedFor).ConfigureAwait(false);
        if (result.Outcome != ReadinessOutcome.Ready) throw await LateAsync(run, what, result.WaitedFor, cancellationToken).ConfigureAwait(false);
    }

    private static PosixUser? UserOf(ServerDefinition definition) => definition.User is { } name && !OperatingSystem.IsWindows() ? PosixUser.Find(name) : null;

    private RenderedServer Render(ServerOverrides overrides)
    {
        var values = HarnessValues.Of(Definition, _context.Directory, _ports.TemplateValues, _server.Database?.Values);
        var rendered = ServerTemplates.Render(Definition, overrides, values, _context.ProvidedTo(Definition));
        if (!_context.Contains(rendered.WorkingDirectory)) throw ServerErrors.DirectoryOutside(Definition, rendered.WorkingDirectory, _context.Directory);
        if (_context.OtherWriterOf(_server, rendered.ConfigFiles.Select(file => file.Path)) is var (other, path)) throw ServerErrors.SharedFile(Definition, other, path);
        if (rendered.LogFiles.FirstOrDefault(_context.IsLogOfHarness) is { } log) throw ServerErrors.LogOfHarness(Definition, log);
        _server.Log.AddSecrets(rendered.Secrets);
        return rendered;
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        _context.GiveTo(UserOf(Definition), _context.Directory, _context.TemporaryDirectory, _rendered.WorkingDirectory);
        if (UserOf(Definition) is { } user && _server.Database is { IsInDirectory: true } database) user.Own(database.Values["database"]);
        foreach (var file in _rendered.ConfigFiles) await AtomicFile.WriteAsync(file.Path, file.Text, cancellationToken).ConfigureAwait(false);
        _server.ConfigText = _rendered.ConfigText;
    }

    private async Task<PortClash?> UntilReadyAsync(ServerRun run, CancellationToken cancellationToken)
    {
        var result = await ReadyAsync(run, cancellationToken).ConfigureAwait(false);
        if (result.Outcome == ReadinessOutcome.Exited) return await ClashAsync(run, result.WaitedFor).ConfigureAwait(false);

        // Whoever answers must be the server itself, and it must not have ended for that.
        if (PortClash.OfListener(_claims, run.Members) is { } clash) return clash;
        if (run.Exited.IsCompleted) return await ClashAsync(run, result.WaitedFor).ConfigureAwait(false);
        if (result.Outcome != ReadinessOutcome.Ready) throw await LateAsync(run, "was not ready", result.WaitedFor, cancellationToken).ConfigureAwait(false);
        if (Definition.StableFor > TimeSpan.Zero) await StayAsync(run, cancellationToken).ConfigureAwait(false);
        Provide();
        return null;
    }

    private async Task StayAsync(ServerRun run, CancellationToken cancellationToken)
    {
        var time = Task.Delay(Definition.StableFor, _context.Options.TimeProvider, cancellationToken);
        await (await Task.WhenAny(time, run.Exited).ConfigureAwait(false)).ConfigureAwait(false);
        if (run.Exited.IsCompleted) throw await ExitedAsync(run, code => $"was ready and ended within {Definition.StableFor} of it, with {code}", []).ConfigureAwait(false);
    }

    private async Task<PortClash?> UntilExitAsync(ServerRun run, CancellationToken cancellationToken)
    {
        run.Excuse(StopReason.Awaited);
        if (_expectation.Fails && Definition.ExpectedExit is null)
        {
            var result = await ReadyAsync(run, cancellationToken).ConfigureAwait(false);
            if (result.Outcome == ReadinessOutcome.Ready) throw Failure.StillRuns(Limit, $"is ready, where it was to end with {_expectation.Describe(Definition)}");
            if (result.Outcome != ReadinessOutcome.Exited) throw await LateAsync(run, "did not end", result.WaitedFor, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await EndInTimeAsync(run, cancellationToken).ConfigureAwait(false);
        }

        var code = await run.ExitedAndReadAsync().ConfigureAwait(false);

        // A port that was chosen here and that somebody took is not the failure that the test waits for.
        if (ProveClash(run, code) is { } clash && _ports.CanRenew(clash.Port)) return clash;
        if (!_expectation.Accepts(Definition, code)) throw await ExitedAsync(run, code => $"ended with {code}, where it was to end with {_expectation.Describe(Definition)}", []).ConfigureAwait(false);
        Provide();
        return null;
    }

    private async Task EndInTimeAsync(ServerRun run, CancellationToken cancellationToken)
    {
        try
        {
            await run.Exited.WaitAsync(Limit, _context.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw await LateAsync(run, "did not end", [], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the ports are known, and then until the server is ready.</summary>
    private async Task<ReadinessResult> ReadyAsync(ServerRun run, CancellationToken cancellationToken)
    {
        var known = await AskAsync(run, _ports.ReadBacks, run.FirstLine, Limit, cancellationToken).ConfigureAwait(false);
        if (known.Outcome != ReadinessOutcome.Ready) return known;
        _server.Ports = _ports.Numbers;
        return await AskAsync(run, ReadinessRules.Of(Definition), run.FirstLine, Limit - known.Elapsed, cancellationToken).ConfigureAwait(false);
    }

    private ReadinessProbe Probe(long firstLine) =>
        new(_server, _rendered.WithPorts(_ports.ServedValues).Render, firstLine) { Time = _context.Options.TimeProvider, Patience = _context.Options.Patience, Host = _context.Host };

    private Task<ReadinessResult> AskAsync(ServerRun run, IReadOnlyList<Readiness> all, long firstLine, TimeSpan limit, CancellationToken cancellationToken) =>
        ReadinessWait.UntilReadyAsync(Probe(firstLine), all, run.Exited, _server.Log.BeyondAsync, limit, cancellationToken);

    private void Provide() => _context.Provide(_server.Name, _rendered.WithPorts(_ports.ServedValues).Provided);

    /// <summary>The proof that the program has ended for a clash; a failure when there is none.</summary>
    private async Task<PortClash> ClashAsync(ServerRun run, IReadOnlyList<FailedWait> waits) =>
        ProveClash(run, await run.ExitedAndReadAsync().ConfigureAwait(false))
        ?? throw await ExitedAsync(run, code => $"ended before it was ready, with {code}", waits).ConfigureAwait(false);

    private PortClash? ProveClash(ServerRun run, int exitCode) =>
        PortClash.Prove(_claims, Definition.PortClash, exitCode, _server.Logs.Lines.Where(line => line.Number >= run.FirstLine), run.Members);

    private async Task<ServerExitedException> ExitedAsync(ServerRun run, Func<string, string> problem, IReadOnlyList<FailedWait> waits)
    {
        var code = await run.ExitedAndReadAsync().ConfigureAwait(false);

        // It is told now, and need not be told again at the end of the context.
        run.Excuse(StopReason.Awaited);
        return Failure.Exited(code, problem(FailureText.ExitCode(code)), waits);
    }

    private Task<ServerNotReadyException> LateAsync(ServerRun run, string what, IReadOnlyList<FailedWait> waits, CancellationToken cancellationToken) =>
        Failure.NotReadyAsync(string.Create(CultureInfo.InvariantCulture, $"{what} within {Limit.TotalSeconds:0.###} s"), Limit, waits, run.Members(), cancellationToken);
}
