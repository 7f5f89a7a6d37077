namespace FakeDrivers.Functional;

/// <summary>What is wrong with a context's options, in words.</summary>
internal static class ContextErrors
{
    public static double CheckPatience(double patience) => patience is > 0 and <= 1000
        ? patience
        : throw new ArgumentOutOfRangeException(nameof(patience), patience, "Patience stretches time-outs: above 0, and up to 1000.");

    public static int CheckCount(int count, string parameter) =>
        count > 0 ? count : throw new ArgumentOutOfRangeException(parameter, count, "At least one line is needed.");

    /// <summary>A start is asked to override the values of a server that it does not start.</summary>
    public static void CheckKnown(string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        if (!names.Contains(name)) throw new ServerDefinitionException(name, $"There are overrides for '{name}', which is not among the servers to start.{NearMisses.Sentence(name, names)}");
    }

    public static FunctionalTestException Expired(string name, TimeSpan timeToLive) => new(ExpiredText(name, timeToLive));

    public static string ExpiredText(string name, TimeSpan timeToLive) =>
        $"The context '{name}' has lived for {timeToLive}, so that its servers were killed. FunctionalTestOptions.TimeToLive makes it longer.";

    public static FunctionalTestException NotClean(string name, IReadOnlyList<string> problems, string? kept) =>
        new($"The context '{name}' did not end cleanly:\n{string.Join('\n', problems.Select(problem => $"- {problem}"))}{(kept is null ? string.Empty : $"\nIts directory is kept: {kept}")}");
}
