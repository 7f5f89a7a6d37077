namespace FakeDrivers.Functional;

internal static class PortErrors
{
    public static string CheckPattern(string pattern, string parameter) => pattern;
}
