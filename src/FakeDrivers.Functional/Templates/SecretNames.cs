using System.Text.RegularExpressions;
using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>Tells by a value's name whether it is a secret.</summary>
internal static class SecretNames
{
    private static readonly Regex Words = new(
        "(password|secret|token)[0-9]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    private static readonly Regex Keys = new(
        "(^|[^A-Za-z]|api|access|private|secret|signing)[Kk]ey[0-9]*$|[a-z]Key[0-9]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>Whether the name ends in one of the usual words (password, secret, token), or in <c>key</c> as a word of its own.</summary>
    public static bool IsSecret(string name) => NamedSecrets.IsOption($"-{name}") || Words.IsMatch(name) || Keys.IsMatch(name);
}
