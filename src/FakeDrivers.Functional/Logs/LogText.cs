namespace FakeDrivers.Functional;

internal static class LogText
{
    public static string Of(LogLine line) => line.Text;
}
