using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace FakeDrivers.Functional.Tests;

/// <summary>Good and bad servers, played by this assembly in processes of their own.</summary>
internal static class ServerChildren
{
    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["serve"] = ServeAsync,
        ["exit"] = arguments => Task.FromResult(int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture)),
    };

    /// <summary>Answers every connection on a port of 127.0.0.1 with a line: its arguments after the port. Says which port it has. Ends at SIGTERM with 0.</summary>
    private static async Task<int> ServeAsync(IReadOnlyList<string> arguments)
    {
        var stopped = new TaskCompletionSource();
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            stopped.TrySetResult();
        });
        using var listener = new TcpListener(IPAddress.Loopback, int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture));
        listener.Start();
        Console.WriteLine($"Now listening on: http://{listener.LocalEndpoint}");
        _ = AnswerAsync(listener, string.Join(' ', arguments.Skip(1)));
        await stopped.Task;
        return 0;
    }

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        while (true)
        {
            using var client = await listener.AcceptSocketAsync();
            await client.SendAsync(System.Text.Encoding.UTF8.GetBytes($"HTTP/1.0 200 OK\r\n\r\n{answer}\n"));
        }
    }
}
