using System.Globalization;

namespace FakeDrivers.Functional.Tests;

/// <summary>Test hosts that run contexts, played by this assembly in processes of their own.</summary>
internal static class ContextChildren
{
    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["context-to-die"] = DieAsync,
    };

    /// <summary>Starts servers of all kinds, tells the number of each one's process and at last the context's directory, and waits to be killed.</summary>
    private static async Task<int> DieAsync(IReadOnlyList<string> arguments)
    {
        await using var context = FunctionalTestContext.Create(name: "to die");
        ServerDefinition[] definitions =
        [
            Rig.Server("web"),
            Rig.Child("stubborn", "serve-stubbornly", "{port}") with { Ports = [ServerPort.Reserved()] },
            Rig.Child("parent", "serve-and-leave-daemon", "{port}") with { Ports = [ServerPort.ReadBack()] },
        ];
        foreach (var server in await context.StartAllAsync(definitions)) Console.WriteLine(server.Pid?.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine(context.Directory);
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
