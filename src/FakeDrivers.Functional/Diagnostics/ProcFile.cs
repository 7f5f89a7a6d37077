using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>Files of Linux's <c>/proc</c>.</summary>
internal static class ProcFile
{
    /// <summary>The path of a file of a process.</summary>
    public static string Of(int pid, string name = "") => string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/{name}");

    /// <summary>The text of a file; <see langword="null"/> when there is none, or it must not be read.</summary>
    public static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The fields of a process's or thread's <c>status</c> by their names; empty when it has ended.</summary>
    public static IReadOnlyDictionary<string, string> Status(string directory) => (Read(Path.Combine(directory, "status")) ?? string.Empty)
        .Split('\n')
        .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
        .Where(field => field.Length == 2)
        .ToDictionary(field => field[0], field => field[1]);
}
