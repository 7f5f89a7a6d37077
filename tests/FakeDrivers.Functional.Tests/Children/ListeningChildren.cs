using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

/// <summary>Servers that listen in other ways than on a number of 127.0.0.1.</summary>
internal static class ListeningChildren
{
    private const int FirstHandle = 3;

    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["serve-handle"] = ServeHandleAsync,
        ["serve-as-systemd-has-it"] = ServeSystemdAsync,
        ["serve-and-write-port"] = ServeAndWritePortAsync,
        ["serve-socket-file"] = ServeSocketFileAsync,
        ["serve-addresses"] = ServeAddressesAsync,
    };

    /// <summary>Serves on a socket whose handle an environment variable tells, and without that on a number.</summary>
    private static Task<int> ServeHandleAsync(IReadOnlyList<string> arguments) => Environment.GetEnvironmentVariable(arguments[0]) is { } handle
        ? ServeAsync(Handed(Number(handle)), "handed over")
        : ServeAsync(Bind(IPAddress.Loopback, arguments[1]), "bound by itself");

    /// <summary>Serves on the first handle, and answers with what the environment says of it.</summary>
    private static Task<int> ServeSystemdAsync(IReadOnlyList<string> arguments)
    {
        var isOwn = Environment.GetEnvironmentVariable("LISTEN_PID") == Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        return ServeAsync(Handed(FirstHandle), $"{Environment.GetEnvironmentVariable("LISTEN_FDS")} {Environment.GetEnvironmentVariable("LISTEN_FDNAMES")} {isOwn}");
    }

    /// <summary>Serves on a number that the system chooses, and writes it into a file.</summary>
    private static async Task<int> ServeAndWritePortAsync(IReadOnlyList<string> arguments)
    {
        using var socket = Bind(IPAddress.Loopback, arguments[0]);
        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        await File.WriteAllTextAsync(arguments[1], string.Create(CultureInfo.InvariantCulture, $"{port}\n"));
        return await ServeAsync(socket, "told by a file");
    }

    /// <summary>Serves on a Unix socket.</summary>
    private static Task<int> ServeSocketFileAsync(IReadOnlyList<string> arguments)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(arguments[0]));
        return ServeAsync(socket, "over a file");
    }

    /// <summary>Serves on a number of each address.</summary>
    private static async Task<int> ServeAddressesAsync(IReadOnlyList<string> arguments)
    {
        var sockets = arguments.Skip(1).Select(address => Bind(IPAddress.Parse(address), arguments[0])).ToList();
        return await await Task.WhenAny(sockets.Select(socket => ServeAsync(socket, $"at {((IPEndPoint)socket.LocalEndPoint!).Address}")));
    }

    private static async Task<int> ServeAsync(Socket socket, string answer)
    {
        using var server = new ChildServer(socket, _ => answer);
        using var terminate = server.OnTerminate(isStubborn: false);
        return await server.RunAsync();
    }

    private static Socket Handed(int handle) => new(new SafeSocketHandle(handle, ownsHandle: true));

    private static Socket Bind(IPAddress address, string number)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        if (address.AddressFamily == AddressFamily.InterNetworkV6) socket.DualMode = false;
        socket.Bind(new IPEndPoint(address, Number(number)));
        return socket;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
