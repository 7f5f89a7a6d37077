using System.Globalization;

namespace FakeDrivers.Process.Tests;

/// <summary>The simplest children.</summary>
internal static class PlainChildren
{
    public static async Task<int> PrintArgumentsAsync(IReadOnlyList<string> arguments)
    {
        await using var output = Console.OpenStandardOutput();
        foreach (var argument in arguments) await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(argument + '\0'));
        return 0;
    }

    public static Task<int> ExitAsync(IReadOnlyList<string> arguments) => Task.FromResult(int.Parse(arguments[0], CultureInfo.InvariantCulture));

    // The rest of it runs on another thread, as anything asynchronous may.
    public static async Task<int> ThrowAsync(IReadOnlyList<string> arguments)
    {
        await Task.Yield();
        throw new InvalidOperationException($"The child throws '{arguments[0]}'.");
    }
}
