namespace FakeDrivers.Execution;

/// <summary>How commands are recorded into a cassette, and how they are found there again.</summary>
/// <remarks>
/// <para>Immutable and thread-safe, as long as its functions are. What holds for both recording and replay (scrubbers, placeholders, environment)
/// must be the same for both.</para>
/// <para>Whatever is written passes, in this order: the mask (<see cref="Command.Secrets"/> and what follows the usual names of passwords, tokens
/// and keys become <c>***</c>), the <see cref="Scrubbers"/>, and the placeholders <c>{temp}</c>, <c>{home}</c>, <c>{cwd}</c> and
/// <see cref="Placeholders"/> in the place of paths. On replay a command passes the same before it is compared, and the placeholders in
/// outputs become the paths of this machine.</para>
/// </remarks>
public sealed class CassetteOptions
{
    /// <summary>Which recording answers a command.</summary>
    /// <value>The default is <see cref="CassetteMatching.Strict"/>.</value>
    public CassetteMatching Matching { get; init; }

    /// <summary>What a <see cref="RecordingExecutor"/> does with a file that is there already. A replay ignores it.</summary>
    /// <value>The default is <see cref="CassetteMode.Record"/>.</value>
    public CassetteMode Mode { get; init; }

    /// <summary>
    /// Whether recordings that were all played answer again: then the last that matched does. Otherwise each is played once, in the order of
    /// the file.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Reusable { get; init; }

    /// <summary>How many points of 100 a recording needs at least for <see cref="CassetteMatching.BestFit"/>.</summary>
    /// <value>The default is 70.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 100.</exception>
    public int MinimumScore
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            field = value;
        }
    } = 70;

    /// <summary>
    /// Whether the pieces of outputs are recorded with the times at which they came. A replay of such a recording takes as long, on the world's clock.
    /// </summary>
    /// <value>The default is <see langword="false"/>: a replay takes no time.</value>
    public bool RecordTiming { get; init; }

    /// <summary>The names of the environment variables whose changes are recorded and compared. No other ever reaches the file.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Environment { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>
    /// What stands in the file in the place of texts that differ from machine to machine: the name, without braces, and the text here, a path for
    /// example.
    /// </summary>
    /// <value>The default is empty. The names <c>temp</c>, <c>home</c> and <c>cwd</c> are known, and may be given other paths here.</value>
    /// <exception cref="ArgumentException">A name is not made of letters, digits, dashes and underscores, or is <c>brace</c>; or a text is empty.</exception>
    public IReadOnlyDictionary<string, string> Placeholders
    {
        get;
        init => field = Execution.Placeholders.Check(ValueMap<string>.From(value));
    } = ValueMap<string>.Empty;

    /// <summary>
    /// What else is done to every text before it is written: arguments, working directory, values of the environment, input and outputs. Each
    /// gets what the one before it gave. An output that is not text has U+DC80 to U+DCFF for the bytes that are not UTF-8.
    /// </summary>
    /// <value>The default is empty. The functions give the same for the same text, and are called on several threads.</value>
    public IReadOnlyList<Func<string, string>> Scrubbers
    {
        get;
        init => field = ValueList<Func<string, string>>.From(value);
    } = ValueList<Func<string, string>>.Empty;

    /// <summary>How many recordings a cassette holds at most. More are refused, when they are made and when they are read.</summary>
    /// <value>The default is 1000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxRecordings
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1000;

    /// <summary>How many bytes the inputs and outputs of all recordings have at most, taken together.</summary>
    /// <value>The default is 16 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public long MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 16 * 1024 * 1024;

    /// <summary>The machine on which the commands ran, and for which they are played: those of <see cref="FakeExecute.On"/> for that host, user and port.</summary>
    /// <value>The default, <see langword="null"/>, is the machine of the caller.</value>
    public SshTarget? Target { get; init; }

    /// <summary>
    /// The clock of a <see cref="RecordingExecutor"/>: of recorded times, of the delays between attempts, and of what it plays. A world's replay uses
    /// the world's.
    /// </summary>
    /// <value>The default is the system's.</value>
    public TimeProvider TimeProvider
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;
}
