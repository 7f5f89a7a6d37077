namespace FakeDrivers.Functional;

internal static class JsonMerge
{
    public static string Merge(string json, IEnumerable<string> changes) => throw new NotSupportedException();
}
