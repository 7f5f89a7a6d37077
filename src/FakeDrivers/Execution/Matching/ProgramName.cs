namespace FakeDrivers.Execution;

/// <summary>Says which programs a registration answers for: one as it is written, one whatever its path, or any.</summary>
/// <remarks>
/// Immutable and thread-safe. A text stands for exactly that program, so that mostly nothing else has to be written:
/// <c>world.Execute.When("git", "push")</c>. Letters count as they are written.
/// </remarks>
public sealed class ProgramName
{
    private readonly bool _isBase;
    private readonly string? _name;

    private ProgramName(string? name, bool isBase)
    {
        _name = name;
        _isBase = isBase;
    }

    /// <summary>Any program.</summary>
    public static ProgramName Any { get; } = new(null, isBase: false);

    /// <summary>The program whose name or path is exactly this text: <c>git</c> is not <c>/usr/bin/git</c>.</summary>
    /// <param name="name">The name or path, as it stands in <see cref="Command.Program"/>.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static implicit operator ProgramName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(name, isBase: false);
    }

    /// <summary>The program of that name, whatever the path before it: <c>git</c>, <c>/usr/bin/git</c>, <c>C:\tools\git</c>.</summary>
    /// <param name="name">The name, without a path.</param>
    /// <returns>What matches it.</returns>
    /// <exception cref="ArgumentException">The name is empty or has a path.</exception>
    public static ProgramName Base(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (BaseOf(name) != name) throw new ArgumentException($"'{name}' is a path; the base name is '{BaseOf(name)}'.", nameof(name));
        return new(name, isBase: true);
    }

    /// <summary>The expression that makes it.</summary>
    public override string ToString() => Show(CodeText.Literal);

    /// <summary>The name that the program must have exactly; nothing when another one may do.</summary>
    internal string? Exact => _isBase ? null : _name;

    /// <summary>The name that the program must have behind its path; nothing when the path counts, or nothing does.</summary>
    internal string? BaseName => _isBase ? _name : null;

    /// <summary>What stands behind the last separator of a path, on any system.</summary>
    internal static string BaseOf(string program)
    {
        var separator = program.AsSpan().LastIndexOfAny('/', '\\');
        return separator < 0 ? program : program[(separator + 1)..];
    }

    internal bool Matches(string program) => _name is null || (_isBase ? BaseOf(program) : program) == _name;

    internal string Show(Func<string, string> quote) => _name switch
    {
        null => "ProgramName.Any",
        _ when _isBase => $"ProgramName.Base({quote(_name)})",
        _ => quote(_name),
    };
}
