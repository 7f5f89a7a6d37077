using System.Collections.Immutable;

namespace FakeDrivers.Execution;

/// <summary>Which programs can have shims.</summary>
internal static class ShimPrograms
{
    // The words of the POSIX shell and of bash, and what they have built in: they never look for a program of that name.
    private static readonly ImmutableHashSet<string> BuiltIn =
    [
        .. "! [[ ]] { } case coproc do done elif else esac fi for function if in select then time until while".Split(' '),
        .. ". : [ alias bg bind break builtin caller cd chdir command compgen complete compopt continue declare dirs disown echo enable".Split(' '),
        .. "eval exec exit export false fc fg getopts hash help history jobs kill let local logout mapfile popd printf pushd pwd read".Split(' '),
        .. "readarray readonly return set shift shopt source suspend test times trap true type typeset ulimit umask unalias unset wait".Split(' '),
    ];

    /// <summary>The names, each once.</summary>
    /// <exception cref="ArgumentException">There is none, or one cannot be the name of a program that is looked up in PATH.</exception>
    public static IReadOnlyList<string> Check(IEnumerable<string> programs)
    {
        ArgumentNullException.ThrowIfNull(programs);
        string[] names = [.. programs.Distinct(StringComparer.Ordinal)];
        if (names.Length == 0) throw new ArgumentException("Shims need the name of a program at least.", nameof(programs));
        foreach (var name in names)
        {
            if (Problem(name) is { } problem) throw new ArgumentException(problem, nameof(programs));
        }

        return names;
    }

    private static string? Problem(string? name) => name switch
    {
        null or "" => "The name of a program cannot be empty.",
        "." or ".." => $"'{name}' is a directory, not a program.",
        _ when name.AsSpan().IndexOfAny('/', '\\', '\0') >= 0 =>
            $"'{name}' is a path. Shims stand in PATH, where programs are looked up by their name alone; what is called by a path passes them by.",
        _ when BuiltIn.Contains(name) =>
            $"'{name}' is built into shells, which never look it up in PATH: a shim of that name would be passed by.",
        _ => null,
    };
}
