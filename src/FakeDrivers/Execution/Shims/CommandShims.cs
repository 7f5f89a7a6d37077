using System.Security.Cryptography;

namespace FakeDrivers.Execution;

/// <summary>
/// A directory for PATH with a small launcher under the name of each program: whoever calls one of them there, be it a shell script, an
/// unmodified program or a grandchild, gets the answer of the fake in the place of the real program.
/// </summary>
/// <remarks>
/// <para>Thread-safe. A call through a shim is a <see cref="ICommandExecutor.StartAsync"/> of a command: its program is the name of the shim, its
/// environment the difference from the one that the shims were made in, and its standard input comes from the caller as soon as the fake
/// program reads it. Outputs, exit code, signals in both directions and death by a signal pass through; what the fake refuses is said on
/// the standard error, with exit code 127 (126 where the program could not be executed).</para>
/// <para>The launchers never run the real program: one that cannot reach its server, because these shims were disposed or a variable of
/// <see cref="Environment"/> is missing, ends with 127 and a line that says so. What is not looked up in this PATH passes them by: a
/// program that is called by a path, that <c>sudo</c> finds in a PATH of its own, or that runs as another user, whom the directory is
/// closed to. <see cref="System.Diagnostics.Process"/> looks a bare name up in the PATH of its own process, whatever the new one is given:
/// there, start the file in <see cref="Directory"/>.</para>
/// <para>Linux on x64 and arm64 has a launcher of a few KiB; other Unix, such as macOS, uses one for Perl. Windows has one that
/// was never run there.</para>
/// </remarks>
public sealed class CommandShims : IAsyncDisposable
{
    private const string PathVariable = "PATH";

    private readonly ShimHome _home;
    private readonly ShimServer _server;
    private int _isDisposed;

    private CommandShims(ShimHome home, ShimServer server, IReadOnlyList<string> programs, string path, string token)
    {
        _home = home;
        _server = server;
        Programs = programs;
        Path = path;
        Environment = new Dictionary<string, string>
        {
            [PathVariable] = path,
            [ShimProtocol.SocketVariable] = home.Socket,
            [ShimProtocol.TokenVariable] = token,
        }.AsReadOnly();
    }

    /// <summary>The directory that holds the shims and nothing else.</summary>
    public string Directory => _home.Directory;

    /// <summary>A value for PATH: <see cref="Directory"/>, and behind it the PATH that there was when the shims were made.</summary>
    public string Path { get; }

    /// <summary>The variables that a program needs for the shims to work under it: PATH, the address of the server, and a token.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>The programs that have shims.</summary>
    public IReadOnlyList<string> Programs { get; }

    /// <summary>The command under the shims.</summary>
    /// <param name="command">The command. A PATH that it sets is kept, behind the directory of the shims.</param>
    /// <returns>A copy with the variables of <see cref="Environment"/>.</returns>
    public Command ApplyTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var environment = new Dictionary<string, string?>(command.Environment);
        Apply(environment);
        return command with { Environment = environment };
    }

    /// <summary>Sets the variables of <see cref="Environment"/>.</summary>
    /// <param name="environment">
    /// The environment of a program that is to be started, such as <see cref="System.Diagnostics.ProcessStartInfo.Environment"/>. A PATH that
    /// it has is kept, behind the directory of the shims.
    /// </param>
    public void Apply(IDictionary<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var path = environment.TryGetValue(PathVariable, out var own) && own is not null ? InFrontOf(Directory, own) : Path;
        foreach (var (name, value) in Environment) environment[name] = value;
        environment[PathVariable] = path;
    }

    /// <summary>Stops answering, kills the programs that still run, and deletes the directory. What called them should have ended before.</summary>
    /// <returns>A task that ends when nothing is left.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        try
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _home.Dispose();
        }
    }

    /// <summary>The directory and the programs.</summary>
    public override string ToString() => $"{Directory}: {string.Join(' ', Programs)}";

    internal static async Task<CommandShims> CreateAsync(
        ShimStarter start, IEnumerable<string> programs, ShimOptions? options, CancellationToken cancellationToken)
    {
        var names = ShimPrograms.Check(programs);
        options ??= new();
        var inherited = options.Inherited();
        var obstacles = new List<(ShimLauncher, string)>();
        foreach (var launcher in options.Launcher is { } chosen ? [chosen] : ShimLauncher.All)
        {
            var obstacle = launcher.Obstacle(inherited.Path);
            if (obstacle is null)
            {
                var (shims, problem) = await TryAsync(launcher, start, names, inherited, cancellationToken).ConfigureAwait(false);
                if (shims is not null) return shims;
                obstacle = problem;
            }

            obstacles.Add((launcher, obstacle ?? string.Empty));
        }

        throw ShimErrors.NoLauncher(obstacles);
    }

    private static async Task<(CommandShims? Shims, string? Problem)> TryAsync(
        ShimLauncher launcher, ShimStarter start, IReadOnlyList<string> programs, ShimEnvironment inherited, CancellationToken cancellationToken)
    {
        var home = ShimHome.Create();
        ShimServer? server = null;
        try
        {
            var path = InFrontOf(home.Directory, inherited.Path);
            launcher.Install(home.Root, home.Directory, programs, inherited.Path);
            var (token, probe) = (NewToken(), NewToken());
            server = new(home.Socket, token, probe, start, request => CommandOf(request, inherited, path));
            ShimCheck.LookUp(programs, home.Directory, path, launcher);
            var problem = await ShimCheck.ProbeAsync(launcher.ShimOf(home.Directory, programs[0]), home.Socket, probe, cancellationToken).ConfigureAwait(false);
            if (problem is null)
            {
                var shims = new CommandShims(home, server, programs, path, token);
                (home, server) = (null, null);
                return (shims, null);
            }

            return (null, problem);
        }
        finally
        {
            if (server is not null) await server.DisposeAsync().ConfigureAwait(false);
            home?.Dispose();
        }
    }

    private static string NewToken() => RandomNumberGenerator.GetHexString(ShimProtocol.TokenLength, lowercase: true);

    private static Command CommandOf(ShimRequest request, ShimEnvironment inherited, string path) => new(request.Program, request.Arguments)
    {
        WorkingDirectory = request.WorkingDirectory.Length > 0 ? request.WorkingDirectory : null,
        Environment = inherited.Changes(request.Environment, path),
        AcceptedExitCodes = null,
    };

    private static string InFrontOf(string directory, string path) => path.Length switch
    {
        0 => directory,
        _ when path == directory || path.StartsWith(directory + System.IO.Path.PathSeparator, StringComparison.Ordinal) => path,
        _ => directory + System.IO.Path.PathSeparator + path,
    };
}
