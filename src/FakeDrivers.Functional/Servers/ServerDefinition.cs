namespace FakeDrivers.Functional;

/// <summary>What a server is: its program, what it is given, and how a test knows that it is ready, that it has ended, that it failed.</summary>
/// <remarks>
/// Immutable and thread-safe; change a copy with a <c>with</c> expression. Equality is by content, where the parts have it. Texts are
/// templates: <c>{name}</c> stands for a value, see <see cref="Values"/>; <c>{{name}}</c> is the text <c>{name}</c>, and any other brace is
/// itself, so that JSON needs no escapes. Upstream: Glance's functional tests, class <c>Server</c> and what derives from it.
/// </remarks>
public sealed record ServerDefinition
{
    /// <summary>Names a server and its program.</summary>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="program">See <see cref="Program"/>.</param>
    /// <exception cref="ArgumentException">The name is none: see <see cref="Name"/>.</exception>
    public ServerDefinition(string name, ServerProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        Name = name;
        Program = program;
    }

    /// <summary>What the server is called in its context: letters, digits, <c>-</c> and <c>_</c>, beginning with a letter.</summary>
    /// <exception cref="ArgumentException">The name is empty or holds another character.</exception>
    public string Name { get; init => field = DefinitionErrors.CheckName(value, nameof(Name)); }

    /// <summary>What is run.</summary>
    public ServerProgram Program { get; init; }

    /// <summary>The arguments of the program, each a template.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> Arguments { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>
    /// The environment variables that the server gets besides the few that every server gets (<c>PATH</c>, <c>HOME</c>, <c>TMPDIR</c>, the
    /// culture, <c>DOTNET_ROOT</c>), each value a template; <see langword="null"/> takes one of those away.
    /// </summary>
    /// <value>The default is none.</value>
    public IReadOnlyDictionary<string, string?> Environment { get; init => field = ValueMap<string?>.From(value); } = ValueMap<string?>.Empty;

    /// <summary>The environment variables that the server gets from the test host, where they are set there.</summary>
    /// <value>The default is none: test hosts have variables that servers must not see.</value>
    public IReadOnlyList<string> InheritedVariables { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The directory in which the program starts, a template, inside the context's directory. It is made where there is none.</summary>
    /// <value>The default, empty, is the context's directory itself.</value>
    public string WorkingDirectory { get; init; } = string.Empty;

    /// <summary>The user as whom the program runs, for servers that refuse to run as root, such as PostgreSQL.</summary>
    /// <value>The default, <see langword="null"/>, is the user of the test host. Another one is possible on POSIX systems when the host runs as root.</value>
    public string? User { get; init; }

    /// <summary>The files that are written at each start, before the program runs.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<ConfigFile> ConfigFiles { get; init => field = ValueList<ConfigFile>.From(value); } = ValueList<ConfigFile>.Empty;

    /// <summary>
    /// The values of the templates' placeholders by their names. The harness adds <c>name</c>, <c>directory</c> (the context's),
    /// <c>logfile</c> (where a server may write a log of its own), <c>host</c>, a value for each port by its name, a value for each config file
    /// as <c>config</c> (the first one's path) and <c>config:name</c>, what the database gives, and of every server that this one depends on
    /// its ports and values as <c>other.port</c>.
    /// </summary>
    /// <value>The default is none. Numbers are written invariantly, Booleans as <c>true</c> and <c>false</c>.</value>
    public IReadOnlyDictionary<string, object?> Values { get; init => field = ValueMap<object?>.From(value); } = ValueMap<object?>.Empty;

    /// <summary>The names of the values that messages and logs must not show.</summary>
    /// <value>The default is none. Values whose names say so (password, secret, token, key) are masked as well.</value>
    public IReadOnlyList<string> Secrets { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The ports on which the server listens.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<ServerPort> Ports { get; init => field = ValueList<ServerPort>.From(value); } = ValueList<ServerPort>.Empty;

    /// <summary>The names of the servers that must be ready before this one starts.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> DependsOn { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>What must all hold for the server to be ready.</summary>
    /// <value>The default, empty, is that every port takes a connection, and nothing for a server without ports.</value>
    public IReadOnlyList<Readiness> Readiness { get; init => field = ValueList<Readiness>.From(value); } = ValueList<Readiness>.Empty;

    /// <summary>How long the server may take to be ready. <see cref="FunctionalTestOptions.Patience"/> stretches it.</summary>
    /// <value>The default is 30 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TimeSpan ReadyWithin { get; init => field = DefinitionErrors.CheckPositive(value, nameof(ReadyWithin)); } = TimeSpan.FromSeconds(30);

    /// <summary>How long the server must live on after it was ready, since ready once may be a crash loop.</summary>
    /// <value>The default is zero.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan StableFor { get; init => field = DefinitionErrors.CheckNotNegative(value, nameof(StableFor)); }

    /// <summary>Where the server's database comes from, made anew for each context before the first start.</summary>
    /// <value>The default, <see langword="null"/>, is that it has none.</value>
    public DatabaseTemplate? Database { get; init; }

    /// <summary>How the server is asked to end.</summary>
    /// <value>The default is <see cref="StopPolicy.Default"/>: SIGTERM, and five seconds later the end.</value>
    public StopPolicy Stop { get; init; } = StopPolicy.Default;

    /// <summary>How the server is made to read its configuration again.</summary>
    /// <value>The default is <see cref="ReloadPolicy.Restart"/>.</value>
    public ReloadPolicy Reload { get; init; } = ReloadPolicy.Restart;

    /// <summary>The exit code with which a program ends that is no server but a tool to be run once, such as a migration.</summary>
    /// <value>The default, <see langword="null"/>, is a server: it runs until it is stopped.</value>
    public int? ExpectedExit { get; init; }

    /// <summary>Logs that the server writes itself, templates of paths relative to the context's directory. They are followed like its outputs.</summary>
    /// <value>The default is none; <c>{logfile}</c> is followed wherever a template uses it.</value>
    public IReadOnlyList<string> LogFiles { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>By what the server's end is known as a port clash, besides the texts that systems give for it.</summary>
    /// <value>The default is <see cref="PortClashSigns.Default"/>.</value>
    public PortClashSigns PortClash { get; init; } = PortClashSigns.Default;

    /// <summary>Whether a context fails at its end when this server has ended unasked, with an exit code that is no clean one, or left processes behind.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool FailOnDirtyExit { get; init; } = true;

    /// <summary>The name and the program, for messages.</summary>
    public override string ToString() => $"{Name} ({Program})";
}
