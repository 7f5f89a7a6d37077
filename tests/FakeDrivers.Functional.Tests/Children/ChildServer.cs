using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace FakeDrivers.Functional.Tests;

/// <summary>A server of a few lines that speaks HTTP/1.0, for children.</summary>
internal sealed class ChildServer : IDisposable
{
    private readonly Socket _listener;
    private readonly Func<string, string> _answer;
    private readonly TaskCompletionSource<int> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ChildServer(int port, Func<string, string> answer)
        : this(Bind(port), answer)
    {
    }

    public ChildServer(Socket listener, Func<string, string> answer)
    {
        _listener = listener;
        _answer = answer;
    }

    /// <summary>Answers, and says so. Signals are handled by then.</summary>
    /// <returns>The exit code, when it is to end.</returns>
    public Task<int> RunAsync()
    {
        _listener.Listen();
        Console.WriteLine($"Now listening on: http://{_listener.LocalEndPoint}");
        _ = AcceptAsync();
        return _ended.Task;
    }

    public IDisposable OnTerminate(bool isStubborn) => PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
    {
        context.Cancel = true;
        Console.WriteLine(isStubborn ? "no" : "bye");
        if (!isStubborn) _ended.TrySetResult(0);
    });

    public void Dispose() => _listener.Dispose();

    private static Socket Bind(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        return socket;
    }

    private async Task AcceptAsync()
    {
        while (true) _ = AnswerAsync(await _listener.AcceptAsync());
    }

    private async Task AnswerAsync(Socket client)
    {
        using (client)
        {
            var buffer = new byte[4096];
            var request = Encoding.ASCII.GetString(buffer, 0, await client.ReceiveAsync(buffer));
            if (request.Length == 0) return;
            var path = request.Split(' ')[1];
            await client.SendAsync(Encoding.UTF8.GetBytes($"HTTP/1.0 200 OK\r\n\r\n{_answer(path)}"));
            if (path.StartsWith("/exit/", StringComparison.Ordinal)) _ended.TrySetResult(int.Parse(path[6..], CultureInfo.InvariantCulture));
        }
    }
}
