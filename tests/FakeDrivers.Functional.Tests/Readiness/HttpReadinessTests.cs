using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FakeDrivers.Worlds;

namespace FakeDrivers.Functional.Tests;

public sealed class HttpReadinessTests
{
    [Theory]
    [InlineData("204 No Content", null, true)]
    [InlineData("503 Service Unavailable", null, false)]
    [InlineData("302 Found", null, false)]
    [InlineData("302 Found", 302, true)]
    [InlineData("200 OK", 401, false)]
    [InlineData("401 Unauthorized", 401, true)]
    public async Task The_status_decides(string answer, int? status, bool isReady)
    {
        await using var http = await PlayedHttp.StartAsync(answer);

        var found = await http.Server.AskAsync(Readiness.Http("/health?deep=1", status));

        found.Should().Be(isReady ? ReadinessAnswer.Yes : ReadinessAnswer.No($"HTTP {answer}"));
        (await http.Requested).Should().StartWith("GET /health?deep=1 HTTP/1.1\r\n");
    }

    [Fact]
    public async Task A_Unix_socket_is_asked_by_its_path()
    {
        await using var http = await PlayedHttp.StartAsync("200 OK", isUnix: true);

        (await http.Server.AskAsync(Readiness.Http("/", port: "socket"))).Should().Be(ReadinessAnswer.Yes);
        (await http.Requested).Should().Contain("Host: localhost\r\n");
    }

    [Fact]
    public async Task A_port_that_refuses_is_told_as_such()
    {
        await using var http = await PlayedHttp.StartAsync("200 OK");
        http.Stop();

        (await http.Server.AskAsync(Readiness.Http("/"))).Should().Be(ReadinessAnswer.No($"127.0.0.1:{http.Server.Server.Port}: connection refused"));
    }

    [Fact]
    public async Task What_is_no_HTTP_is_told_as_such()
    {
        await using var http = await PlayedHttp.StartAsync("\u0001\u0002 not at all", start: "");

        (await http.Server.AskAsync(Readiness.Http("/"))).Found.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2.5, 12.5)]
    public async Task A_server_that_takes_the_connection_and_never_answers_is_asked_for_five_seconds_and_with_patience_for_longer(double patience, double seconds)
    {
        var clock = new FakeClock();
        await using var http = await PlayedHttp.StartAsync(null);
        var probe = http.Server.Probe with { Time = clock, Patience = patience };

        var asking = Readiness.Http("/").AskAsync(probe, TestContext.Current.CancellationToken);
        await http.Requested.Within();
        clock.Advance(TimeSpan.FromSeconds(seconds));

        (await asking.Within()).Should().Be(ReadinessAnswer.No(string.Create(CultureInfo.InvariantCulture, $"no answer within {seconds} s")));
    }

    [Fact]
    public async Task A_question_can_be_cancelled()
    {
        await using var http = await PlayedHttp.StartAsync(null);
        using var source = new CancellationTokenSource();

        var asking = Readiness.Http("/").AskAsync(http.Server.Probe, source.Token);
        await http.Requested.Within();
        await source.CancelAsync();

        var waiting = () => asking.Within();
        await waiting.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("health")]
    public void A_path_begins_with_a_slash(string path)
    {
        var making = () => Readiness.Http(path);

        making.Should().Throw<ArgumentException>().WithParameterName(nameof(path));
    }

    [Fact]
    public void A_status_is_one_of_HTTP()
    {
        var making = () => Readiness.Http("/", 42);

        making.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("status");
    }

    [Fact]
    public void It_says_what_must_hold()
    {
        Readiness.Http("/health").ToString().Should().Be("GET /health is answered with a status of 200 to 299");
        Readiness.Http("/", 401, "admin").ToString().Should().Be("GET / of the port 'admin' is answered with 401");
    }

    /// <summary>Answers one request with one text, or never.</summary>
    private sealed class PlayedHttp : IAsyncDisposable
    {
        private readonly Socket _listener;
        private readonly TaskCompletionSource<string> _requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Socket? _connection;

        private PlayedHttp(ProbedServer server, Socket listener)
        {
            Server = server;
            _listener = listener;
        }

        public ProbedServer Server { get; }

        public Task<string> Requested => _requested.Task;

        public static Task<PlayedHttp> StartAsync(string? answer, bool isUnix = false, string start = "HTTP/1.1 ")
        {
            var server = new ProbedServer(isUnix ? ServerPort.UnixSocket("http.sock") : ServerPort.Reserved());
            var listener = new Socket(isUnix ? AddressFamily.Unix : AddressFamily.InterNetwork, SocketType.Stream, isUnix ? ProtocolType.Unspecified : ProtocolType.Tcp);
            listener.Bind(isUnix ? new UnixDomainSocketEndPoint(server.PathOf("http.sock")) : new IPEndPoint(IPAddress.Loopback, 0));
            listener.Listen();
            if (!isUnix) server.Server.Ports = new Dictionary<string, int> { ["port"] = ((IPEndPoint)listener.LocalEndPoint!).Port };
            var played = new PlayedHttp(server, listener);
            _ = played.AnswerAsync(answer is null ? null : $"{start}{answer}\r\nContent-Length: 0\r\n\r\n");
            return Task.FromResult(played);
        }

        public void Stop() => _listener.Dispose();

        public async ValueTask DisposeAsync()
        {
            Stop();
            _connection?.Dispose();
            await Server.DisposeAsync();
        }

        private async Task AnswerAsync(string? answer)
        {
            _connection = await _listener.AcceptAsync();
            var buffer = new byte[4096];
            var count = await _connection.ReceiveAsync(buffer);
            _requested.TrySetResult(Encoding.ASCII.GetString(buffer, 0, count));
            if (answer is null) return;
            await _connection.SendAsync(Encoding.Latin1.GetBytes(answer));
            _connection.Shutdown(SocketShutdown.Send);
        }
    }
}
