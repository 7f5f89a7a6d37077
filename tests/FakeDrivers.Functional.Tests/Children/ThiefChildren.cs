using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

/// <summary>A process that takes other servers' ports, and servers that let it do so.</summary>
internal static class ThiefChildren
{
    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["steal"] = StealAsync,
        ["serve-after-theft"] = ServeAfterTheftAsync,
    };

    /// <summary>Takes the ports that it is asked for by /take/n, so many at most, and says "taken" or "no".</summary>
    private static async Task<int> StealAsync(IReadOnlyList<string> arguments)
    {
        var left = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        List<TcpListener> taken = [];
        using var server = new ChildServer(int.Parse(arguments[0], CultureInfo.InvariantCulture), path =>
        {
            if (left == 0) return "no";
            left--;
            var listener = new TcpListener(IPAddress.Loopback, int.Parse(path["/take/".Length..], CultureInfo.InvariantCulture));
            listener.Start();
            taken.Add(listener);
            return "taken";
        });
        using var terminate = server.OnTerminate(isStubborn: false);
        return await server.RunAsync();
    }

    /// <summary>Offers its port to the thief, and binds it then. When that cannot be done it ends with an exception, or waits without a word.</summary>
    private static async Task<int> ServeAfterTheftAsync(IReadOnlyList<string> arguments)
    {
        var port = arguments[0];
        using var client = new HttpClient();
        var answer = await client.GetStringAsync(new Uri($"http://127.0.0.1:{arguments[1]}/take/{port}"));
        if (answer == "taken" && arguments[2] == "wait") await Task.Delay(Timeout.Infinite);
        using var server = new ChildServer(int.Parse(port, CultureInfo.InvariantCulture), _ => $"mine is {port}");
        using var terminate = server.OnTerminate(isStubborn: false);
        return await server.RunAsync();
    }
}
