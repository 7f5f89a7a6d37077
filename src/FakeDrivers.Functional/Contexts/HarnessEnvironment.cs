using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>What the environment of the test host decides, read for the defaults of options whenever such are made.</summary>
internal static class HarnessEnvironment
{
    private const string PatienceVariable = "FAKEDRIVERS_PATIENCE";

    /// <summary>The default of <see cref="FunctionalTestOptions.Patience"/>.</summary>
    /// <exception cref="FunctionalTestException">The variable says nothing of use.</exception>
    public static double Patience => PatienceOf(Variable(PatienceVariable), Variable("CI"));

    /// <summary>The default of <see cref="FunctionalTestOptions.ArtifactDirectory"/>.</summary>
    public static string? ArtifactDirectory => Variable("FAKEDRIVERS_ARTIFACTS");

    /// <summary>The factor that the variables mean.</summary>
    /// <exception cref="FunctionalTestException">The factor is no number above 0.</exception>
    internal static double PatienceOf(string? patience, string? ci)
    {
        if (patience is null) return ci is null or "false" or "0" ? 1 : 2;
        return double.TryParse(patience, NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) && factor is > 0 and <= 1000
            ? factor
            : throw new FunctionalTestException($"{PatienceVariable} is '{patience}'; it stretches time-outs and is a number above 0, and up to 1000.");
    }

#pragma warning disable RS0030 // these are the options' own defaults
    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
#pragma warning restore RS0030
}
