using System.Text;

namespace FakeDrivers.Execution;

/// <summary>What to run, and how: a program with its argument vector, what it is given and what counts as success.</summary>
/// <remarks>
/// Immutable and thread-safe; change a copy with a <c>with</c> expression. Equality is by content. No shell is involved: an argument
/// reaches the program as it stands here, whatever characters it holds. For a shell's text there is <see cref="Shell"/>.
/// Upstream: the parameters of oslo.concurrency <c>processutils.execute</c>.
/// </remarks>
public sealed record Command
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    internal static readonly Encoding DefaultEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static readonly ValueList<int> Zero = ValueList<int>.From([0]);

    /// <summary>Names a program and its arguments.</summary>
    /// <param name="program">See <see cref="Program"/>.</param>
    /// <param name="arguments">See <see cref="Arguments"/>.</param>
    /// <exception cref="ArgumentException">The program is empty, or a text holds a NUL character.</exception>
    public Command(string program, params string[] arguments)
        : this(program, (IEnumerable<string>)arguments)
    {
    }

    /// <summary>Names a program and its arguments.</summary>
    /// <param name="program">See <see cref="Program"/>.</param>
    /// <param name="arguments">See <see cref="Arguments"/>.</param>
    /// <exception cref="ArgumentException">The program is empty, or a text holds a NUL character.</exception>
    public Command(string program, IEnumerable<string> arguments)
    {
        Program = program;
        Arguments = ValueList<string>.From(arguments);
    }

    /// <summary>
    /// The program: a bare name is looked up in the <c>PATH</c> that the program will see, a name with a slash is a path, relative to
    /// the working directory.
    /// </summary>
    /// <exception cref="ArgumentException">The text is empty or holds a NUL character.</exception>
    public string Program { get; init => field = CommandErrors.CheckProgram(value); }

    /// <summary>What follows the program's name, one element for each argument.</summary>
    /// <value>The default is empty.</value>
    /// <exception cref="ArgumentException">An argument holds a NUL character.</exception>
    public IReadOnlyList<string> Arguments { get; init => field = CommandErrors.CheckArguments(ValueList<string>.From(value)); }

    /// <summary>The directory in which the program starts.</summary>
    /// <value>The default, <see langword="null"/>, is the executor's own.</value>
    public string? WorkingDirectory { get; init; }

    /// <summary>The environment variables to set, or to remove where the value is <see langword="null"/>.</summary>
    /// <value>The default is empty: the program gets the executor's own environment as it is.</value>
    /// <exception cref="ArgumentException">A name is empty or holds <c>=</c> or a NUL character, or a value holds a NUL character.</exception>
    public IReadOnlyDictionary<string, string?> Environment
    {
        get;
        init => field = CommandErrors.CheckEnvironment(ValueMap<string?>.From(value));
    } = ValueMap<string?>.Empty;

    /// <summary>Whether the program gets the variables of <see cref="Environment"/> alone, without any of the executor's own.</summary>
    /// <value>The default is <see langword="false"/>. The upstream's <c>env_variables</c> always means <see langword="true"/>.</value>
    public bool ClearEnvironment { get; init; }

    /// <summary>What the program reads from its standard input, anew at every attempt.</summary>
    /// <value>The default, <see langword="null"/>, is an input that ends at once.</value>
    public CommandInput? StandardInput { get; init; }

    /// <summary>The exit codes that count as success; <see langword="null"/> accepts any.</summary>
    /// <value>The default is 0 alone.</value>
    /// <exception cref="ArgumentException">The list is empty, so that nothing could succeed.</exception>
    public IReadOnlyList<int>? AcceptedExitCodes
    {
        get;
        init => field = value is null ? null : CommandErrors.CheckExitCodes(ValueList<int>.From(value));
    } = Zero;

    /// <summary>How often the program is run at most until its exit code is accepted.</summary>
    /// <value>The default is 1. Time-outs are never tried again, programs that cannot be started only with <see cref="RetryOnStartFailure"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int Attempts { get; init => field = CommandErrors.CheckAttempts(value); } = 1;

    /// <summary>The wait between one attempt and the next.</summary>
    /// <value>The default is <see cref="Execution.RetryDelay.Default"/>.</value>
    public RetryDelay RetryDelay { get; init; } = RetryDelay.Default;

    /// <summary>Whether a program that cannot be started counts as a failed attempt, so that it is tried again.</summary>
    /// <value>The default is <see langword="false"/>: that fails at once. The upstream tries again.</value>
    public bool RetryOnStartFailure { get; init; }

    /// <summary>How long one attempt may take before the program and all of its descendants are killed.</summary>
    /// <value>The default, <see langword="null"/>, sets no limit.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive, or longer than timers count (49 days).</exception>
    /// <remarks>The upstream leaves the program running; see <see cref="LeaveRunningOnTimeout"/>.</remarks>
    public TimeSpan? Timeout { get; init => field = CommandErrors.CheckTimeout(value); }

    /// <summary>Whether a program that did not end in time goes on without anybody who waits for it. Its outputs are read and dropped.</summary>
    /// <value>The default is <see langword="false"/>: it is killed.</value>
    public bool LeaveRunningOnTimeout { get; init; }

    /// <summary>
    /// How long a program whose command is cancelled has to end after it was asked to, by <see cref="CommandSignal.Terminate"/>, before it is
    /// killed with all of its descendants. Windows kills at once.
    /// </summary>
    /// <value>The default is 5 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than timers count (49 days).</exception>
    public TimeSpan GracePeriod { get; init => field = CommandErrors.CheckGracePeriod(value); } = TimeSpan.FromSeconds(5);

    /// <summary>In which encoding the outputs are read as text. The bytes are in the result as well.</summary>
    /// <value>The default is UTF-8.</value>
    public Encoding OutputEncoding
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = DefaultEncoding;

    /// <summary>How much of each output is kept.</summary>
    /// <value>The default, <see langword="null"/>, keeps all.</value>
    public OutputLimit? OutputLimit { get; init; }

    /// <summary>What the program may use of its machine.</summary>
    /// <value>The default, <see langword="null"/>, limits nothing.</value>
    public ResourceLimits? ResourceLimits { get; init; }

    /// <summary>Whether the program needs the rights of root. Where the executor has them not, <see cref="RootHelper"/> gets them.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool RunAsRoot { get; init; }

    /// <summary>The vector that is put before the program to run it as root, such as <c>sudo -n</c>, where the executor is not root itself.</summary>
    /// <value>The default is empty: a command that needs it fails with <see cref="CommandFailureReason.RootHelperMissing"/>.</value>
    /// <exception cref="ArgumentException">An element holds a NUL character.</exception>
    public IReadOnlyList<string> RootHelper
    {
        get;
        init => field = CommandErrors.CheckArguments(ValueList<string>.From(value));
    } = ValueList<string>.Empty;

    /// <summary>Texts that errors and logs show as <c>***</c>, on top of what follows the usual names of passwords, tokens and keys.</summary>
    /// <value>The default is empty.</value>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public IReadOnlyList<string> Secrets
    {
        get;
        init => field = CommandErrors.CheckSecrets(ValueList<string>.From(value));
    } = ValueList<string>.Empty;

    /// <summary>A command whose text is read by the POSIX shell: pipes, redirections, variables and patterns work, and quoting is the author's.</summary>
    /// <param name="text">The text of the script.</param>
    /// <returns>The command <c>/bin/sh -c</c> with the text as its argument.</returns>
    /// <exception cref="ArgumentException">The text holds a NUL character.</exception>
    public static Command Shell(string text) => new("/bin/sh", "-c", text);

    /// <summary>
    /// A command with the upstream's ways where ours differ: a program that cannot be started is tried again, and one that does not end in
    /// time goes on. Upstream: oslo.concurrency <c>processutils.execute</c>.
    /// </summary>
    /// <param name="program">See <see cref="Program"/>.</param>
    /// <param name="arguments">See <see cref="Arguments"/>.</param>
    /// <exception cref="ArgumentException">The program is empty, or a text holds a NUL character.</exception>
    /// <remarks>The upstream's <c>env_variables</c> stand for <see cref="Environment"/> together with <see cref="ClearEnvironment"/>.</remarks>
    public static Command OsloDefaults(string program, params string[] arguments) =>
        new(program, arguments) { RetryOnStartFailure = true, LeaveRunningOnTimeout = true };

    /// <summary>The vector as a line that a POSIX shell would read back as the same vector, except that secrets are <c>***</c>.</summary>
    public override string ToString() => new CommandMask(this).Apply([Program, .. Arguments]);
}
