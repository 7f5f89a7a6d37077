using System.Text.RegularExpressions;
using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>Tells by a value's name whether it is a secret.</summary>
internal static partial class SecretNames
{
    /// <summary>Whether the name ends in one of the usual words (password, secret, token), or in <c>key</c> as a word of its own.</summary>
    public static bool IsSecret(string name) => NamedSecrets.IsOption($"-{name}") || Words().IsMatch(name) || Keys().IsMatch(name);

    [GeneratedRegex("(password|secret|token)[0-9]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex("(^|[^A-Za-z]|api|access|private|secret|signing)[Kk]ey[0-9]*$|[a-z]Key[0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Keys();
}
