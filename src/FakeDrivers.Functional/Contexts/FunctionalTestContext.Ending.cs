using System.Collections.Immutable;

namespace FakeDrivers.Functional;

public sealed partial class FunctionalTestContext
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableList<TestDatabase> _databases = [];
    private int _isEnding;

    /// <summary>Stops all servers, those first that others do not depend on. They can be started again. Upstream: <c>stop_servers</c>.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        var stopped = new Dictionary<string, Task>();
        var servers = Servers;
        foreach (var server in servers.Reverse())
        {
            var after = servers.Where(other => other.Definition.DependsOn.Contains(server.Name)).Select(other => stopped.GetValueOrDefault(other.Name, Task.CompletedTask)).ToList();
            stopped[server.Name] = StopAfterAsync(server, after, cancellationToken);
        }

        return Task.WhenAll(stopped.Values);
    }

    /// <summary>
    /// Ends the context: stops the servers and kills what does not stop, ends the databases, and deletes the directory. When the test failed,
    /// attaches logs and configurations to it first, and keeps the directory. A second call waits for the first.
    /// </summary>
    /// <exception cref="FunctionalTestException">
    /// A server had ended unasked, did not end in its grace or with a clean exit code, or had left processes behind
    /// (<see cref="ServerDefinition.FailOnDirtyExit"/>); or the context had lived for longer than <see cref="FunctionalTestOptions.TimeToLive"/>.
    /// All of it is gone nevertheless.
    /// </exception>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isEnding, 1) != 0)
        {
            await _ended.Task.ConfigureAwait(false);
            return;
        }

        try
        {
            await _timeToLive.DisposeAsync().ConfigureAwait(false);
            await EndAsync().ConfigureAwait(false);
        }
        finally
        {
            _ended.SetResult();
        }
    }

    /// <summary>
    /// Hands the logs and configurations of all servers to a test's framework now. At the end that is done when the test failed. Upstream:
    /// <c>add_log_details</c>.
    /// </summary>
    /// <param name="reporter">
    /// The test's framework: for a context that serves the tests of a class, that of the test that failed. <see langword="null"/> is that of the options.
    /// </param>
    public Task AttachLogsAsync(ITestReporter? reporter = null) =>
        new TestReport(this, reporter is null ? Options.Reporter : GuardedReporter.Of(reporter)).AttachAsync(Servers);

    private static async Task StopAfterAsync(ServerProcess server, IEnumerable<Task> before, CancellationToken cancellationToken)
    {
        await Task.WhenAll(before).ConfigureAwait(false);
        await server.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does something that belongs to the end; that it fails keeps nothing else from being done.</summary>
    private static async Task TryAsync(List<string> problems, Func<Task> part)
    {
        try
        {
            await part().ConfigureAwait(false);
        }
        catch (Exception error) when (error is FunctionalTestException or IOException or UnauthorizedAccessException)
        {
            problems.Add(error.Message);
        }
    }

    private async Task EndAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        var problems = new List<string>();
        await TryAsync(problems, () => StopAsync(CancellationToken.None)).ConfigureAwait(false);
        if (_isExpired) problems.Insert(0, ContextErrors.ExpiredText(Name, Options.TimeToLive));
        problems.AddRange(Servers.SelectMany(server => server.Lifecycle.Problems));
        var hasFailed = _isMarked || problems.Count > 0 || (Options.Reporter?.HasFailed ?? _hasThrown);
        var isKept = Options.Keep == KeepDirectory.Always || (Options.Keep == KeepDirectory.OnFailure && hasFailed);
        if (hasFailed) await TryAsync(problems, () => AttachLogsAsync()).ConfigureAwait(false);
        foreach (var database in _databases) await TryAsync(problems, () => EndAsync(database, isKept)).ConfigureAwait(false);
        foreach (var server in Servers)
        {
            server.Lifecycle.Dispose();
            await TryAsync(problems, () => server.Log.DisposeAsync().AsTask()).ConfigureAwait(false);
        }

        Ports.Dispose();
        _end.Dispose();
        await TryAsync(problems, () => EndDirectoryAsync(isKept)).ConfigureAwait(false);
        if (problems.Count > 0) throw ContextErrors.NotClean(Name, problems, isKept ? KeptPath : null);
    }

    private async Task EndAsync(TestDatabase database, bool isKept)
    {
        if (!isKept) await database.DropAsync().ConfigureAwait(false);
        else if (!database.IsInDirectory) Options.Reporter?.WriteLine($"The database of '{database.Name}' is kept: {database}");
    }

    private async Task EndDirectoryAsync(bool isKept)
    {
        if (!isKept)
        {
            DirectoryTree.Delete(DiagnosticsDirectory);
            DirectoryTree.Delete(Directory);
            return;
        }

        if (System.IO.Directory.Exists(DiagnosticsDirectory)) DirectoryTree.Move(DiagnosticsDirectory, Path.Combine(Directory, "diagnostics"));

        var configFiles = Servers.SelectMany(server => server.Definition.ConfigFiles).Select(file => Path.Combine(Directory, file.Path));
        await new KeptDirectories(Host.KeptDirectory).KeepAsync(Directory, KeptPath, configFiles).ConfigureAwait(false);
        Options.Reporter?.WriteLine($"The directory of '{Name}' is kept: {KeptPath}");
    }

    /// <summary>Kills all servers when the context has lived for too long.</summary>
    private void Expire()
    {
        _isExpired = true;

        // A test that hangs elsewhere never gets to the end of the context.
        Options.Reporter?.WriteLine(ContextErrors.ExpiredText(Name, Options.TimeToLive));
        _end.Cancel();
        foreach (var server in Servers) _ = server.KillAsync();
    }
}
