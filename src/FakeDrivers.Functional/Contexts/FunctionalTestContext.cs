using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace FakeDrivers.Functional;

/// <summary>The servers of one test, and all that is theirs: a directory, ports, databases, logs. Nothing of it is shared with another test.</summary>
/// <remarks>
/// <para>Thread-safe. Any number of contexts can be at work at once, in one test host or in several. A context ends with
/// <see cref="DisposeAsync"/>, after its time to live, or with the test host, however that ends; no process that its servers started
/// outlives it.</para>
/// <para>When the test failed, the logs and configurations of all servers are attached to it and the directory is kept; when it passed,
/// nothing is printed and nothing is left. Upstream: Glance's functional tests, class <c>FunctionalTest</c>.</para>
/// </remarks>
public sealed partial class FunctionalTestContext : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly long _begin;
    private readonly ITimer _timeToLive;
    private readonly CancellationTokenSource _end = new();
    private ImmutableList<ServerProcess> _servers = [];
    private ImmutableDictionary<string, IReadOnlyDictionary<string, RenderedText>> _provided = ImmutableDictionary<string, IReadOnlyDictionary<string, RenderedText>>.Empty;
    private PosixUser? _user;
    private volatile bool _isMarked;
    private volatile bool _hasThrown;
    private volatile bool _isExpired;

    private FunctionalTestContext(FunctionalTestOptions options, string name, HarnessHost host)
    {
        Options = options with { Reporter = GuardedReporter.Of(options.Reporter) };
        Name = name;
        Host = host;
        Directory = host.CreateDirectory();
        KeptPath = new KeptDirectories(host.KeptDirectory).PathFor(Options.Reporter?.TestName ?? name);
        Ports = new(host.PortDirectory);
        _begin = options.TimeProvider.GetTimestamp();
        _timeToLive = options.TimeProvider.CreateTimer(_ => Expire(), null, options.TimeToLive, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What the context is for, such as the test's name.</summary>
    public string Name { get; }

    /// <summary>The directory of this test alone. It is deleted at the end, and kept when the test failed.</summary>
    public string Directory { get; }

    /// <summary>The servers, in the order in which they were started first.</summary>
    public IReadOnlyList<ServerProcess> Servers => Volatile.Read(ref _servers);

    internal FunctionalTestOptions Options { get; }

    internal HarnessHost Host { get; }

    /// <summary>A server by its name.</summary>
    /// <param name="name">The name of its definition.</param>
    /// <exception cref="KeyNotFoundException">No server of that name was started.</exception>
    public ServerProcess this[string name] => Find(name)
        ?? throw new KeyNotFoundException($"No server '{name}' was started.{NearMisses.Sentence(name, Servers.Select(server => server.Name))}");

    /// <summary>Begins a context.</summary>
    /// <param name="options">What is the same for all of its servers; the defaults when absent.</param>
    /// <param name="name">What it is for; the name of the calling method when absent.</param>
    /// <exception cref="FunctionalTestException">The directory for tests cannot be made, or belongs to another user.</exception>
    public static FunctionalTestContext Create(FunctionalTestOptions? options = null, [CallerMemberName] string name = "") =>
        Create(options ?? new(), name, HarnessHost.Shared);

    internal static FunctionalTestContext Create(FunctionalTestOptions options, string name, HarnessHost host) => new(options, name, host);

    /// <summary>
    /// Says that the test has failed, for frameworks that do not tell, and for a context that ends before its test does. Without a framework, a start
    /// that fails says so as well.
    /// </summary>
    public void MarkFailed() => _isMarked = true;

    /// <summary>A port that nobody listens on, and that no other context of this machine gets before this one has ended.</summary>
    /// <param name="family">The loopback addresses on which it is free.</param>
    /// <exception cref="FunctionalTestException">No port is free, or the machine has no <c>::1</c>.</exception>
    public int UnusedPort(LoopbackFamily family = LoopbackFamily.IPv4) => Ports.Unused(family);

    /// <summary>Writes a file into the context's directory by one rename, so that a server that reads it meanwhile sees the old text or the new one.</summary>
    /// <remarks>A server's policy or rules, for instance. Upstream: <c>set_policy_rules</c>.</remarks>
    /// <param name="path">Its path, relative to <see cref="Directory"/>. Directories are made.</param>
    /// <param name="text">The text, written as UTF-8.</param>
    /// <param name="cancellationToken">Ends the writing; the file is as it was then.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="ArgumentException">The path is empty, absolute, or leads out of the directory.</exception>
    public async Task<string> WriteFileAsync(string path, string text, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isEnding) != 0, this);
        var full = Path.Combine(Directory, TemplateErrors.CheckPath(path, nameof(path)));
        await AtomicFile.WriteAsync(full, text, cancellationToken).ConfigureAwait(false);
        return full;
    }

    /// <summary>Copies a file into the context's directory, under its own name unless another is given. Upstream: <c>copy_data_file</c>.</summary>
    /// <param name="source">The file, relative to the test's own files where it is no full path.</param>
    /// <param name="target">Its path, relative to <see cref="Directory"/>; <see langword="null"/> is its own name.</param>
    /// <returns>The full path of the copy.</returns>
    /// <exception cref="ArgumentException">The target is empty, absolute, or leads out of the directory.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public string CopyFile(string source, string? target = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isEnding) != 0, this);
        var full = Path.Combine(Directory, TemplateErrors.CheckPath(target ?? Path.GetFileName(source), nameof(target)));
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(full) ?? Directory);
        File.Copy(Path.Combine(AppContext.BaseDirectory, source), full, overwrite: true);
        return full;
    }

    /// <summary>Makes a database for this test that belongs to no server. It ends with the context.</summary>
    /// <param name="template">What it is a copy of.</param>
    /// <param name="name">What it is for; no two of a context have the same.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseTemplateException">The template or its copy cannot be made.</exception>
    public async Task<TestDatabase> CreateDatabaseAsync(DatabaseTemplate template, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(template);
        DefinitionErrors.CheckName(name, nameof(name));
        var database = await WhileItLastsAsync(token => template.CreateAsync(this, name, token), cancellationToken).ConfigureAwait(false);
        lock (_gate) _databases = _databases.Add(database);
        return database;
    }

    internal PortAllocator Ports { get; }

    /// <summary>Where the directory will be when the test has failed.</summary>
    internal string KeptPath { get; }

    /// <summary>Where diagnostics write, beside the directory: servers that watch theirs must not see it. It is kept with the directory.</summary>
    internal string DiagnosticsDirectory => $"{Directory}.diagnostics";

    /// <summary>What the servers of this context have as their directory for temporary files.</summary>
    internal string TemporaryDirectory => Path.Combine(Directory, "tmp");

    /// <summary>The log of a server.</summary>
    internal LogCollector NewLog(string server) => new(new()
    {
        Server = server,
        Path = Path.Combine(Directory, $"{server}.log"),
        TimeProvider = Options.TimeProvider,
        Begin = _begin,
        KeptLines = Options.KeptLogLines,
        Mirror = Options is { MirrorsLogs: true, Reporter: { } reporter } ? reporter.WriteLine : null,
    });

    /// <summary>Notes what others may have of a server that is ready.</summary>
    internal void Provide(string server, IReadOnlyDictionary<string, RenderedText> values)
    {
        lock (_gate) _provided = _provided.SetItem(server, values);
    }

    /// <summary>What a server may have of those that it depends on.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, RenderedText>> ProvidedTo(ServerDefinition definition)
    {
        lock (_gate) return _provided.Where(server => definition.DependsOn.Contains(server.Key)).ToDictionary();
    }

    internal ServerProcess? Find(string name) => Servers.FirstOrDefault(server => server.Name == name);

    /// <summary>Whether a path is the context's directory or in it.</summary>
    internal bool Contains(string path) => path == Directory || path.StartsWith(Directory + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Another server that runs and has one of these config files, and the file; nothing when none has.</summary>
    internal (string Server, string Path)? OtherWriterOf(ServerProcess server, IEnumerable<string> paths)
    {
        var others = Servers.Where(other => other != server && other.State != ServerState.Exited)
            .SelectMany(other => other.Definition.ConfigFiles, (other, file) => (Server: other.Name, Path: Path.GetFullPath(file.Path, Directory)));
        foreach (var other in others)
        {
            if (paths.Contains(other.Path)) return other;
        }

        return null;
    }

    /// <summary>Whether a path is that of a log of the harness's own.</summary>
    internal bool IsLogOfHarness(string path) => Servers.Any(server => server.Logs.Path == path);

    /// <summary>
    /// Makes directories, and lets a user have files there that is not the host's. The second such user shares them with the first; nobody else can
    /// guess their names.
    /// </summary>
    internal void GiveTo(PosixUser? user, params IReadOnlyList<string> directories)
    {
        lock (_gate)
        {
            foreach (var directory in directories)
            {
                var isNew = !System.IO.Directory.Exists(directory);
                System.IO.Directory.CreateDirectory(directory);
                if (user is null || OperatingSystem.IsWindows() || !(isNew || directory == Directory || directory == TemporaryDirectory)) continue;
                if (_user is null || _user.Id == user.Id) user.Own(directory);
                else File.SetUnixFileMode(directory, (UnixFileMode)0b_111_111_111 | UnixFileMode.StickyBit);
            }

            _user ??= user;
        }
    }

    /// <summary>Does something that the end of this context ends, and after which the test has failed when it does.</summary>
    internal Task WhileItLastsAsync(Func<CancellationToken, Task> action, CancellationToken cancellationToken) => WhileItLastsAsync(
        async token =>
        {
            await action(token).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private async Task<T> WhileItLastsAsync<T>(Func<CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        if (_isExpired) throw ContextErrors.Expired(Name, Options.TimeToLive);
        ObjectDisposedException.ThrowIf(_end.IsCancellationRequested, this);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, cancellationToken);
        try
        {
            return await action(until.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (until.IsCancellationRequested)
        {
            if (cancellationToken.IsCancellationRequested) throw new OperationCanceledException(error.Message, error, cancellationToken);
            throw _isExpired ? ContextErrors.Expired(Name, Options.TimeToLive) : new ObjectDisposedException(nameof(FunctionalTestContext), error);
        }
        catch (FunctionalTestException)
        {
            _hasThrown = true;
            throw;
        }
    }
}
