namespace FakeDrivers.Functional;

internal static class TemplateErrors
{
    public static string CheckPath(string path, string parameter) => path;
}
