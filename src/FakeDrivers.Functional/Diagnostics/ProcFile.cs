using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>Files of Linux's <c>/proc</c>.</summary>
internal static class ProcFile
{
    public static string Of(int pid, string name) => string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/{name}");
}
