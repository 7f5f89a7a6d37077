using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>What is wrong with logs, in words.</summary>
internal static class LogErrors
{
    private const int Shown = 100;

    /// <summary>The server has ended without the line; what is known without its context.</summary>
    public static string Ended(LogCollector logs, int exitCode, string waitedFor)
    {
        var lines = logs.Lines;
        var last = lines.Skip(lines.Count - Shown).Select(line => $"\n  {line}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The server '{logs.Server}' ended with exit code {exitCode} while it was waited for {waitedFor}. Its last lines, of {logs.Count} in {logs.Path}:{string.Concat(last)}");
    }
}
