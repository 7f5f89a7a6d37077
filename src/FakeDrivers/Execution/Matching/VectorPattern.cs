using System.Text.RegularExpressions;

namespace FakeDrivers.Execution;

/// <summary>A program and its arguments, each by itself.</summary>
internal sealed class VectorPattern : ICommandPattern
{
    private readonly Argument[]? _arguments;
    private readonly int _least;
    private readonly bool _isPlain;
    private readonly int _regex;

    /// <param name="programs">The programs, any of which may be it.</param>
    /// <param name="arguments">What the arguments must be like; nothing when it does not matter.</param>
    public VectorPattern(IEnumerable<ProgramName> programs, IEnumerable<Argument>? arguments)
    {
        ArgumentNullException.ThrowIfNull(programs);
        Programs = [.. programs];
        foreach (var program in Programs) ArgumentNullException.ThrowIfNull(program, nameof(programs));
        _regex = -1;
        if (arguments is null) return;
        _arguments = [.. arguments];
        foreach (var argument in _arguments) ArgumentNullException.ThrowIfNull(argument, nameof(arguments));
        _isPlain = Array.TrueForAll(_arguments, static argument => argument.IsOne);
        _least = ArgumentVector.Least(_arguments);
        _regex = Array.FindIndex(_arguments, static argument => argument.Regex is not null);
    }

    public IReadOnlyList<ProgramName> Programs { get; }

    public string? FirstWord => null;

    public bool Matches(CommandCall call) => Matches(call.Command);

    public bool Matches(Command command) => MatchesProgram(command.Program) && MatchesArguments(command.Arguments);

    public Match? MatchIn(CommandCall call)
    {
        if (_regex < 0 || _arguments is null) return null;
        var arguments = call.Command.Arguments;
        var argument = _isPlain ? arguments[_regex] : ArgumentVector.Find(_arguments, _regex, arguments);
        return argument is null ? null : _arguments[_regex].Regex?.Match(argument);
    }

    public string Show(Func<string, string> quote) => $"When({ShowVector(quote)})";

    /// <summary>The program and the arguments with commas between them.</summary>
    public string ShowVector(Func<string, string> quote) =>
        _arguments is { Length: 0 } ? $"{ShowProgram(quote)}, []" : string.Join(", ", [ShowProgram(quote), .. (_arguments ?? []).Select(argument => argument.Show(quote))]);

    public Mismatch Compare(CommandCall call, ShownCall shown)
    {
        var command = call.Command;
        if (!MatchesProgram(command.Program))
        {
            var vector = ShowVector(shown.Quote);
            var program = ShowProgram(shown.Quote);
            return new(
                Programs.Max(name => CommonProgram(name, command.Program)),
                $"When({Mismatch.Mark(program)}{vector[program.Length..]})",
                $"the program is {shown.Quote(command.Program)}");
        }

        if (_arguments is null || MatchesArguments(command.Arguments)) return new(Agreement(command, command.Arguments.Count), Show(shown.Quote), null);
        var (argument, item) = ArgumentVector.Difference(_arguments, command.Arguments);
        return new(Agreement(command, argument), Marked(item, shown.Quote), Difference(command.Arguments, argument, item, shown));
    }

    private static int Agreement(Command command, int arguments) =>
        command.Program.Length + 1 + command.Arguments.Take(arguments).Sum(argument => argument.Length + 1);

    private static int CommonProgram(ProgramName name, string program)
    {
        var expected = name.Exact ?? name.BaseName ?? string.Empty;
        var common = expected.AsSpan().CommonPrefixLength(program);
        // The same program elsewhere is nearer than one whose name begins alike.
        return ProgramName.BaseOf(expected) == ProgramName.BaseOf(program) ? program.Length : Math.Min(common, program.Length - 1);
    }

    private static string Ordinal(int argument) => FormattableString.Invariant($"argument {argument + 1}");

    private bool MatchesProgram(string program)
    {
        foreach (var name in Programs)
        {
            if (name.Matches(program)) return true;
        }

        return false;
    }

    private bool MatchesArguments(IReadOnlyList<string> arguments)
    {
        if (_arguments is null) return true;
        if (arguments.Count < _least) return false;
        if (!_isPlain) return ArgumentVector.Matches(_arguments, arguments);
        if (arguments.Count != _arguments.Length) return false;
        for (var i = 0; i < _arguments.Length; i++)
        {
            if (!_arguments[i].Matches(arguments[i])) return false;
        }

        return true;
    }

    private string ShowProgram(Func<string, string> quote) => string.Join(" or ", Programs.Select(program => program.Show(quote)));

    private string Marked(int item, Func<string, string> quote)
    {
        var parts = (_arguments ?? []).Select((argument, i) => i == item ? Mismatch.Mark(argument.Show(quote)) : argument.Show(quote));
        if (item == _arguments?.Length) parts = parts.Append(Mismatch.Mark(string.Empty));
        return $"When({string.Join(", ", [ShowProgram(quote), .. parts])})";
    }

    private string Difference(IReadOnlyList<string> arguments, int argument, int item, ShownCall shown)
    {
        if (argument >= arguments.Count) return $"{Ordinal(argument)} is missing";
        if (item >= _arguments?.Length) return $"{Ordinal(argument)}, {shown.Argument(argument)}, is one too many";
        if (_arguments?[item].Set is { Count: > 1 and var count })
        {
            var end = Math.Min(argument + count, arguments.Count);
            var some = string.Join(", ", Enumerable.Range(argument, end - argument).Select(shown.Argument));
            return FormattableString.Invariant($"the arguments from {argument + 1} on are {some}");
        }

        var why = $"{Ordinal(argument)} is {shown.Argument(argument)}";
        var common = _arguments?[item].Exact?.AsSpan().CommonPrefixLength(arguments[argument]) ?? 0;
        return common == 0 ? why : FormattableString.Invariant($"{why}: it differs from character {common + 1} on");
    }
}
