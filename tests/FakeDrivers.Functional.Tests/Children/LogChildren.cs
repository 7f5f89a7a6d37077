using System.Globalization;

namespace FakeDrivers.Functional.Tests;

/// <summary>Servers that have much to say, or not the time to say it.</summary>
internal static class LogChildren
{
    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["flood"] = FloodAsync,
        ["last-words"] = LastWordsAsync,
    };

    /// <summary>Writes so many lines of 64 bytes, each with its number, to both outputs.</summary>
    private static async Task<int> FloodAsync(IReadOnlyList<string> arguments)
    {
        var count = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        await Task.WhenAll(WriteAsync(Console.OpenStandardOutput()), WriteAsync(Console.OpenStandardError()));
        return 0;

        async Task WriteAsync(Stream stream)
        {
            await using var writer = new StreamWriter(stream);
            for (var i = 0; i < count; i++) await writer.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{i,63}\n"));
        }
    }

    /// <summary>Writes its argument without a line's end, and is killed.</summary>
    private static async Task<int> LastWordsAsync(IReadOnlyList<string> arguments)
    {
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(arguments[0]));
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        self.Kill();
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
