namespace FakeDrivers.Functional;

/// <summary>What is wrong with a context's options, in words.</summary>
internal static class ContextErrors
{
    public static double CheckPatience(double patience) => patience is > 0 and <= 1000
        ? patience
        : throw new ArgumentOutOfRangeException(nameof(patience), patience, "Patience stretches time-outs: above 0, and up to 1000.");

    public static int CheckCount(int count, string parameter) =>
        count > 0 ? count : throw new ArgumentOutOfRangeException(parameter, count, "At least one line is needed.");
}
