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
    /// Runs contexts under a name, so many of them, with two servers each, so many at a time, and prints a line for each server: its
    /// directory, its port, what it answered, and the ports that it could not have.
    /// </summary>
    private static async Task<int> RunContextsAsync(IReadOnlyList<string> arguments)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Number(arguments[2]) };
        await Parallel.ForAsync(0, Number(arguments[1]), options, async (number, cancellationToken) =>
        {
            await using var context = FunctionalTestContext.Create(name: string.Create(CultureInfo.InvariantCulture, $"{arguments[0]} {number}"));
            var back = Rig.Child("back", "serve", "{port}", $"{arguments[0]} back {number}") with { Ports = [ServerPort.Reserved()] };
            var front = Rig.Child("front", "serve", "{port}", $"{arguments[0]} front {number} of {{back.port}}") with { Ports = [ServerPort.ReadBack()], DependsOn = ["back"] };
            foreach (var server in await context.StartAllAsync([front, back], cancellationToken: cancellationToken))
            {
                using var client = new HttpClient { BaseAddress = server.BaseAddress };
                var answer = await client.GetStringAsync(new Uri("/", UriKind.Relative), cancellationToken);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{context.Directory}|{server.Port}|{answer}|{Clashes(server)}"));
            }
        });
        return 0;
    }

    private static string Clashes(ServerProcess server) => string.Join(' ', server.Logs.Lines
        .Where(line => line.Source == LogSource.Harness && line.Text.Contains(" is taken ", StringComparison.Ordinal)).Select(line => line.Text.Split(' ')[1]));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
