namespace FakeDrivers.Functional;

public sealed partial class FunctionalTestContext
{
    /// <summary>Starts a server and waits until it is ready; a tool (<see cref="ServerDefinition.ExpectedExit"/>) until it has ended.</summary>
    /// <remarks>The servers that it depends on must be ready already. A server that was stopped is started again, on its ports.</remarks>
    /// <param name="definition">The server.</param>
    /// <param name="overrides">What is different at this start alone.</param>
    /// <param name="cancellationToken">Ends the wait; the server is killed then.</param>
    /// <returns>The server; the same object at every start of that name.</returns>
    /// <exception cref="ServerDefinitionException">The definition or the overrides cannot be started as they are.</exception>
    /// <exception cref="ServerNotStartedException">The program cannot be started.</exception>
    /// <exception cref="ServerExitedException">The program ended before it was ready, or with another exit code than expected.</exception>
    /// <exception cref="ServerNotReadyException">It was not ready in time.</exception>
    /// <exception cref="PortClashException">Other processes have its ports.</exception>
    /// <exception cref="DatabaseTemplateException">Its database cannot be made.</exception>
    /// <exception cref="InvalidOperationException">It runs already.</exception>
    /// <exception cref="FunctionalTestException">The context has lived for too long.</exception>
    /// <exception cref="ObjectDisposedException">The context has ended.</exception>
    public async Task<ServerProcess> StartAsync(ServerDefinition definition, ServerOverrides? overrides = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        DefinitionRules.Check([definition], RunningBeside([definition]));
        return await StartOneAsync(definition, overrides ?? ServerOverrides.None, StartExpectation.OfItself, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Starts servers, each when those that it depends on are ready, and those that do not depend on each other at the same time. When one
    /// fails, those that wait for it are not started, those that were started by this call are stopped, and the first failure is thrown.
    /// Upstream: <c>start_servers</c>.
    /// </summary>
    /// <param name="definitions">The servers, in any order.</param>
    /// <param name="overrides">What is different at this start alone, by the servers' names.</param>
    /// <param name="cancellationToken">Ends the wait; the servers are killed then.</param>
    /// <returns>The servers, in the order of their definitions.</returns>
    /// <exception cref="ServerDefinitionException">A definition or an override cannot be started as it is; nothing was started.</exception>
    /// <exception cref="ServerException">A server failed; see <see cref="StartAsync"/>.</exception>
    /// <exception cref="DatabaseTemplateException">A database cannot be made.</exception>
    public async Task<IReadOnlyList<ServerProcess>> StartAllAsync(
        IEnumerable<ServerDefinition> definitions,
        IReadOnlyDictionary<string, ServerOverrides>? overrides = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var all = definitions.ToList();
        var ordered = DefinitionRules.Check(all, RunningBeside(all));
        foreach (var name in overrides?.Keys ?? []) ContextErrors.CheckKnown(name, all.Select(definition => definition.Name));
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var started = new Dictionary<string, Task<ServerProcess>>();
        foreach (var definition in ordered)
        {
            var before = definition.DependsOn.Where(started.ContainsKey).Select(name => started[name]).ToList();
            started.Add(definition.Name, StartAfterAsync(definition, before, overrides?.GetValueOrDefault(definition.Name) ?? ServerOverrides.None, failed));
        }

        try
        {
            await Task.WhenAll(started.Values).ConfigureAwait(false);
        }
        catch
        {
            foreach (var ready in started.Values.Where(task => task.IsCompletedSuccessfully).Reverse())
            {
                await (await ready.ConfigureAwait(false)).StopAsync(CancellationToken.None).ConfigureAwait(false);
            }

            // The others were only told to end because of it.
            if (started.Values.FirstOrDefault(task => task.IsFaulted) is { } first) await first.ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }

        return [.. all.Select(definition => this[definition.Name])];
    }

    /// <summary>Runs a tool to its end.</summary>
    /// <param name="definition">The tool; without <see cref="ServerDefinition.ExpectedExit"/> it is to end with 0.</param>
    /// <param name="overrides">What is different at this run alone.</param>
    /// <param name="cancellationToken">Ends the wait; the tool is killed then.</param>
    /// <returns>The tool, which has ended: its exit code and what it wrote.</returns>
    /// <exception cref="ServerExitedException">It ended with another exit code.</exception>
    /// <exception cref="ServerNotReadyException">It did not end in time (<see cref="ServerDefinition.ReadyWithin"/>).</exception>
    /// <exception cref="ServerDefinitionException">The definition or the overrides cannot be run as they are.</exception>
    /// <exception cref="ServerNotStartedException">The program cannot be started.</exception>
    public Task<ServerProcess> RunAsync(ServerDefinition definition, ServerOverrides? overrides = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return StartAsync(definition with { ExpectedExit = definition.ExpectedExit ?? 0 }, overrides, cancellationToken);
    }

    /// <summary>Starts a server that is to end instead of being ready, since its configuration is bad, say. Upstream: <c>expect_launch</c>.</summary>
    /// <param name="definition">The server.</param>
    /// <param name="exitCode">The exit code that it is to end with; <see langword="null"/> is any but 0.</param>
    /// <param name="within">How long that may take; <see langword="null"/> is <see cref="ServerDefinition.ReadyWithin"/>.</param>
    /// <param name="overrides">What is different at this start alone.</param>
    /// <param name="cancellationToken">Ends the wait; the server is killed then.</param>
    /// <returns>The server, which has ended: its exit code and what it wrote.</returns>
    /// <exception cref="ServerExitedException">It ended with another exit code.</exception>
    /// <exception cref="ServerNotReadyException">It is ready, or did not end in time.</exception>
    /// <exception cref="ServerDefinitionException">The definition or the overrides cannot be started as they are.</exception>
    /// <exception cref="ServerNotStartedException">The program cannot be started.</exception>
    public async Task<ServerProcess> StartExpectingFailureAsync(
        ServerDefinition definition,
        int? exitCode = null,
        TimeSpan? within = null,
        ServerOverrides? overrides = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        DefinitionRules.Check([definition], RunningBeside([definition]));
        var expectation = new StartExpectation(Fails: true, exitCode, within);
        return await StartOneAsync(definition, overrides ?? ServerOverrides.None, expectation, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The servers that are there for others to depend on; a tool that has ended is, unless it is to be run again.</summary>
    private IEnumerable<string> RunningBeside(IReadOnlyList<ServerDefinition> definitions) => Servers
        .Where(server => server.State == ServerState.Ready || (HasDoneItsPart(server) && definitions.All(definition => definition.Name != server.Name)))
        .Select(server => server.Name);

    private static bool HasDoneItsPart(ServerProcess tool) =>
        tool.Definition.ExpectedExit is { } expected && tool.State == ServerState.Exited && tool.ExitCode == expected;

    private async Task<ServerProcess> StartAfterAsync(
        ServerDefinition definition,
        IReadOnlyList<Task<ServerProcess>> before,
        ServerOverrides overrides,
        CancellationTokenSource failed)
    {
        try
        {
            await Task.WhenAll(before).ConfigureAwait(false);
            return await StartOneAsync(definition, overrides, StartExpectation.OfItself, failed.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await failed.CancelAsync().ConfigureAwait(false);
            if (before.Any(task => !task.IsCompletedSuccessfully)) throw new OperationCanceledException(failed.Token);
            throw;
        }
    }

    private Task<ServerProcess> StartOneAsync(
        ServerDefinition definition,
        ServerOverrides overrides,
        StartExpectation expectation,
        CancellationToken cancellationToken)
    {
        return WhileItLastsAsync(StartAsync, cancellationToken);

        async Task<ServerProcess> StartAsync(CancellationToken token)
        {
            var server = ServerOf(definition);
            await server.Lifecycle.StartAsync(definition, overrides, expectation, token).ConfigureAwait(false);
            return server;
        }
    }

    /// <summary>The server of that name, made when it is asked for first.</summary>
    private ServerProcess ServerOf(ServerDefinition definition)
    {
        lock (_gate)
        {
            if (Find(definition.Name) is { } known) return known;
            var server = new ServerProcess(definition, NewLog(definition.Name), this);
            Volatile.Write(ref _servers, _servers.Add(server));
            return server;
        }
    }
}
