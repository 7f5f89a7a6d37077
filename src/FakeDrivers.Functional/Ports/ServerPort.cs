namespace FakeDrivers.Functional;

/// <summary>A port on which a server listens, and how it gets its number. Immutable; equality is by content.</summary>
/// <remarks>
/// From best to worst: <see cref="ReadBack"/> and <see cref="HandOver"/> leave no gap in which another process could take the port;
/// <see cref="Reserved"/> leaves a small one, and tries another port when that happened; <see cref="Fixed"/> is for servers that can do nothing else.
/// </remarks>
public sealed record ServerPort
{
    private ServerPort(string name, PortMode mode)
    {
        Name = DefinitionErrors.CheckName(name, nameof(name));
        Mode = mode;
    }

    /// <summary>The port's name, by which templates have its number.</summary>
    public string Name { get; }

    /// <summary>The loopback addresses on which the port is.</summary>
    /// <value>The default is <see cref="LoopbackFamily.IPv4"/>.</value>
    public LoopbackFamily Family { get; init; } = LoopbackFamily.IPv4;

    /// <summary>What the server speaks on the port, the scheme of the server's base address.</summary>
    /// <value>The default is <c>http</c>.</value>
    public string Scheme { get; init; } = "http";

    internal PortMode Mode { get; }

    /// <summary>The number of a fixed port.</summary>
    internal int Number { get; private init; }

    /// <summary>The line of the log that tells the number.</summary>
    internal string? LogPattern { get; private init; }

    /// <summary>The file that tells the number, a template.</summary>
    internal string? File { get; private init; }

    /// <summary>The environment variable that tells the handed-over handle.</summary>
    internal string? Variable { get; private init; }

    /// <summary>
    /// The server gets port 0, so that the system chooses, and tells in its log which one it got. In templates the port's value is 0 at
    /// the first start and that number at later ones; of this server's addresses, and for servers that depend on it, it is the real one.
    /// </summary>
    /// <param name="logPattern">
    /// A regular expression whose group <c>port</c>, or else first group, is the number; <see langword="null"/> is the line of ASP.NET Core:
    /// <c>Now listening on: http://127.0.0.1:5000</c>.
    /// </param>
    /// <param name="name">The port's name.</param>
    /// <exception cref="ArgumentException">The name is none, or the pattern is no regular expression with a group.</exception>
    public static ServerPort ReadBack(string? logPattern = null, string name = "port") =>
        new(name, PortMode.ReadBack) { LogPattern = PortErrors.CheckPattern(logPattern ?? @"Now listening on: \w+://[^\s/]*:(?<port>\d+)", nameof(logPattern)) };

    /// <summary>The server gets port 0, and writes the number that it got into a file.</summary>
    /// <param name="file">The file's path, a template, relative to the context's directory. It holds the number and nothing else, white space
    /// aside; it is whole when it ends with a new line, or is the same at two looks.</param>
    /// <param name="name">The port's name.</param>
    /// <exception cref="ArgumentException">The name is none, or the path is empty.</exception>
    public static ServerPort ReadBackFromFile(string file, string name = "port")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return new(name, PortMode.ReadBack) { File = file };
    }

    /// <summary>
    /// The server gets a socket that is bound already and does not listen yet; an environment variable tells its handle. It serves for the
    /// first start; after that the number is the same, and bound by the server itself. Linux and macOS. Upstream: Glance, <c>GLANCE_TEST_SOCKET_FD</c>.
    /// </summary>
    /// <param name="variable">The environment variable.</param>
    /// <param name="name">The port's name.</param>
    /// <exception cref="ArgumentException">A name is none.</exception>
    public static ServerPort HandOver(string variable, string name = "port")
    {
        PortErrors.CheckVariable(variable, nameof(variable));
        return new(name, PortMode.HandOver) { Variable = variable };
    }

    /// <summary>
    /// The server gets a socket that listens already, as systemd hands it over: handle 3 and those after it, <c>LISTEN_FDS</c>,
    /// <c>LISTEN_PID</c> and <c>LISTEN_FDNAMES</c>. Since a connection succeeds before anybody answers, the definition has to say by what the
    /// server is known to be ready. Source: sd_listen_fds(3).
    /// </summary>
    /// <param name="name">The port's name.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static ServerPort Systemd(string name = "port") => new(name, PortMode.Systemd);

    /// <summary>
    /// A free port is chosen and held until right before the start. When another process took it in between, which must be proven, the next
    /// try is on another one: three tries at most.
    /// </summary>
    /// <param name="name">The port's name.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static ServerPort Reserved(string name = "port") => new(name, PortMode.Reserved);

    /// <summary>The port has this number, whoever else may want it.</summary>
    /// <param name="number">1 to 65535.</param>
    /// <param name="name">The port's name.</param>
    /// <exception cref="ArgumentException">The name is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is none of a port.</exception>
    public static ServerPort Fixed(int number, string name = "port") =>
        new(name, PortMode.Fixed) { Number = DefinitionErrors.CheckPort(number, nameof(number)) };

    /// <summary>A Unix socket in the context's directory. Templates have its path by the port's name.</summary>
    /// <param name="file">The socket's file name, relative to the directory.</param>
    /// <param name="name">The port's name.</param>
    /// <exception cref="ArgumentException">A name is none, or the file's leads out of the directory.</exception>
    public static ServerPort UnixSocket(string file, string name = "socket") =>
        new(name, PortMode.UnixSocket) { File = TemplateErrors.CheckPath(file, nameof(file)) };

    /// <summary>The name and the mode.</summary>
    public override string ToString() => Mode == PortMode.Fixed ? $"{Name} (fixed, {Number})" : $"{Name} ({Mode})";
}
