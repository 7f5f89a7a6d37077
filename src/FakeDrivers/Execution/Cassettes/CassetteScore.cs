namespace FakeDrivers.Execution;

/// <summary>How near one command is to another, and where they first differ.</summary>
internal static class CassetteScore
{
    private const int Program = 30;
    private const int ProgramName = 25;
    private const int Arguments = 40;
    private const int Input = 10;
    private const int Directory = 10;
    private const int Environment = 5;
    private const int Root = 5;

    /// <summary>The points of <see cref="CassetteMatching.BestFit"/>, from 0 for another program to 100 for the same command.</summary>
    public static int Of(CassetteRequest recorded, CassetteRequest asked)
    {
        if (Name(recorded.Vector[0]) != Name(asked.Vector[0])) return 0;
        return (recorded.Vector[0] == asked.Vector[0] ? Program : ProgramName)
            + Common(recorded.Vector, asked.Vector)
            + (recorded.HasInput(asked) ? Input : 0)
            + (recorded.Directory == asked.Directory ? Directory : 0)
            + (recorded.Environment.Equals(asked.Environment) ? Environment : 0)
            + (recorded.RunAsRoot == asked.RunAsRoot ? Root : 0);
    }

    /// <summary>What differs first, and both sides of it; nothing when both are equal.</summary>
    public static (string What, string Recorded, string Asked)? Difference(CassetteRequest recorded, CassetteRequest asked)
    {
        for (var i = 0; i < Math.Max(recorded.Vector.Count, asked.Vector.Count); i++)
        {
            string? left = recorded.Vector.ElementAtOrDefault(i), right = asked.Vector.ElementAtOrDefault(i);
            if (left != right) return (i == 0 ? "the program" : FormattableString.Invariant($"argument {i}"), ShownText.Quote(left), ShownText.Quote(right));
        }

        if (recorded.Directory != asked.Directory) return ("the working directory", ShownText.Quote(recorded.Directory), ShownText.Quote(asked.Directory));
        foreach (var name in recorded.Environment.Keys.Union(asked.Environment.Keys).Order(StringComparer.Ordinal))
        {
            string left = Variable(recorded, name), right = Variable(asked, name);
            if (left != right) return ($"the variable {name}", left, right);
        }

        if (recorded.RunAsRoot != asked.RunAsRoot) return ("RunAsRoot", recorded.RunAsRoot ? "true" : "false", asked.RunAsRoot ? "true" : "false");
        return recorded.Input is { } input && asked.Input is { } other && !recorded.HasInput(asked) ? InputDifference(input, other) : null;
    }

    internal static (string What, string Recorded, string Asked) InputDifference(ReadOnlySpan<byte> recorded, ReadOnlySpan<byte> asked)
    {
        var at = recorded.CommonPrefixLength(asked);
        return (FormattableString.Invariant($"the standard input from byte {at} on"), ShownText.Quote(recorded[at..]), ShownText.Quote(asked[at..]));
    }

    private static string Variable(CassetteRequest request, string name) =>
        !request.Environment.TryGetValue(name, out var value) ? "not changed" : value is null ? "removed" : ShownText.Quote(value);

    private static string Name(string program) => program[(program.AsSpan().LastIndexOfAny('/', '\\') + 1)..];

    /// <summary>The points of the arguments: the longest common subsequence, compared to both lengths.</summary>
    private static int Common(ValueList<string> recorded, ValueList<string> asked)
    {
        int rows = recorded.Count - 1, columns = asked.Count - 1;
        if (rows + columns == 0) return Arguments;
        var lengths = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            var diagonal = 0;
            for (var column = 1; column <= columns; column++)
            {
                var above = lengths[column];
                lengths[column] = recorded[row] == asked[column] ? diagonal + 1 : Math.Max(above, lengths[column - 1]);
                diagonal = above;
            }
        }

        return Arguments * 2 * lengths[columns] / (rows + columns);
    }
}
