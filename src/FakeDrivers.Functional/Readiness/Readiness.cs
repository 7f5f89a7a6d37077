using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>Something that must hold for a server to be ready. Immutable and thread-safe.</summary>
/// <remarks>
/// A probe is asked again and again, at first after a few milliseconds and later after half a second, and whenever the server has written
/// something; a server that ends meanwhile fails the start at once.
/// </remarks>
public abstract class Readiness
{
    private protected Readiness()
    {
    }

    /// <summary>The server is ready as soon as its program runs.</summary>
    public static Readiness None { get; } = new NoReadiness();

    /// <summary>The port takes a connection. Upstream: <c>ping_server</c>.</summary>
    /// <param name="port">The port's name; <see langword="null"/> is the first one's.</param>
    public static Readiness Tcp(string? port = null) => new TcpReadiness(port);

    /// <summary>A GET is answered.</summary>
    /// <param name="path">The path, with its query.</param>
    /// <param name="status">The status that counts; <see langword="null"/> is any of 200 to 299.</param>
    /// <param name="port">The port's name; <see langword="null"/> is the first one's.</param>
    /// <exception cref="ArgumentException">The path does not begin with a slash.</exception>
    public static Readiness Http(string path, int? status = null, string? port = null) => new HttpReadiness(path, status, port);

    /// <summary>A line of the log fits; for a reload, one that came after it was asked for.</summary>
    /// <param name="pattern">A regular expression.</param>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static Readiness Log(string pattern) => new LogReadiness(pattern);

    /// <summary>There is a file.</summary>
    /// <param name="path">Its path, a template, relative to the context's directory.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static Readiness File(string path) => new FileReadiness(path);

    /// <summary>A command ends with an exit code that it accepts.</summary>
    /// <param name="command">The command. Its program, arguments and environment are templates. It gets the few variables that every
    /// server gets, besides its own.</param>
    /// <exception cref="ArgumentException">The command has an input, or is to be left running when it does not end in time.</exception>
    public static Readiness Command(Command command) => new CommandReadiness(command);

    /// <summary>Whatever a test can ask.</summary>
    /// <param name="description">What must hold, for the message when it does not: "the schema is there".</param>
    /// <param name="ask">Tells whether it holds. An exception counts as no, and is shown when the time is up.</param>
    /// <exception cref="ArgumentException">The description is empty.</exception>
    public static Readiness Custom(string description, Func<ServerProcess, CancellationToken, Task<bool>> ask) => new CustomReadiness(description, ask);

    /// <summary>The templates that it fills in when it is asked.</summary>
    internal virtual IEnumerable<string> Templates => [];

    /// <summary>The port that it looks at; <see langword="null"/> is the first one, when <see cref="NeedsPort"/>.</summary>
    internal virtual string? PortName => null;

    /// <summary>Whether it looks at a port.</summary>
    internal virtual bool NeedsPort => false;

    /// <summary>What is there while a question has no answer yet, for messages.</summary>
    internal virtual string Unanswered => "no answer yet";

    /// <summary>Whether it holds now; when not, what is there instead.</summary>
    /// <param name="probe">The server, and what a probe needs of its start.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    internal abstract Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken);

    /// <summary>What must hold, as it stands in messages.</summary>
    public abstract override string ToString();
}
