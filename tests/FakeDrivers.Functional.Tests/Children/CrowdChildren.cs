using System.Globalization;

namespace FakeDrivers.Functional.Tests;

/// <summary>A test host of its own that runs many contexts.</summary>
internal static class CrowdChildren
{
    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["run-contexts"] = RunContextsAsync,
    };

    /// <summary>
    /// Runs contexts under a name, so many of them, with two servers each, so many at a time, and prints a line for each server: its pid, its port, and what it answered.
    /// </summary>
    private static async Task<int> RunContextsAsync(IReadOnlyList<string> arguments)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Number(arguments[2]) };
        await Parallel.ForAsync(0, Number(arguments[1]), options, async (number, cancellationToken) =>
        {
            await using var context = FunctionalTestContext.Create(name: string.Create(CultureInfo.InvariantCulture, $"{arguments[0]} {number}"));
            var back = Rig.Child("back", "serve", "{port}", $"back {number}") with { Ports = [ServerPort.Reserved()] };
            var front = Rig.Child("front", "serve", "{port}", $"front {number} of {{back.port}}") with { Ports = [ServerPort.ReadBack()], DependsOn = ["back"] };
            foreach (var server in await context.StartAsync([front, back], cancellationToken: cancellationToken))
            {
                using var client = new HttpClient { BaseAddress = server.BaseAddress };
                var answer = await client.GetStringAsync(new Uri("/", UriKind.Relative), cancellationToken);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{server.Pid}|{server.Port}|{answer}"));
            }
        });
        return 0;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
