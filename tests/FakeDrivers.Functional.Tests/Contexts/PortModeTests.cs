using System.Globalization;
using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

/// <summary>Each way in which a server gets its port, seen from outside.</summary>
public sealed class PortModeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_socket_is_handed_over_at_the_first_start_and_its_number_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows hands over no sockets.");
        await using var context = Rig.Context();
        var definition = Rig.Child("web", "serve-handle", "WEB_SOCKET", "{port}") with { Ports = [ServerPort.HandOver("WEB_SOCKET")] };

        var server = await context.StartAsync(definition, cancellationToken: Cancel);
        var (first, number) = (await Rig.AskAsync(server), server.Port);
        await server.RestartAsync(cancellationToken: Cancel);

        first.Should().Be("handed over");
        (await Rig.AskAsync(server)).Should().Be("bound by itself", "a handle serves once");
        server.Port.Should().Be(number);
    }

    [Fact]
    public async Task A_socket_is_handed_over_as_systemd_does_at_every_start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows hands over no sockets.");
        await using var context = Rig.Context();
        var definition = Rig.Child("web", "serve-as-systemd-has-it") with { Ports = [ServerPort.Systemd("web")], Readiness = [Readiness.Http("/")] };

        var server = await context.StartAsync(definition, cancellationToken: Cancel);
        var (first, number) = (await Rig.AskAsync(server), server.Port);
        await server.RestartAsync(cancellationToken: Cancel);

        first.Should().Be("1 web True");
        (await Rig.AskAsync(server)).Should().Be("1 web True");
        server.Port.Should().Be(number);
    }

    [Fact]
    public async Task A_number_is_read_back_from_a_file_at_every_start()
    {
        await using var context = Rig.Context();
        var definition = Rig.Child("web", "serve-and-write-port", "{port}", "{directory}/web.port") with { Ports = [ServerPort.ReadBackFromFile("{name}.port")] };
        await context.WriteFileAsync("web.port", "1\n", Cancel);

        var server = await context.StartAsync(definition, cancellationToken: Cancel);
        var first = await Rig.AskAsync(server);
        await server.RestartAsync(cancellationToken: Cancel);

        first.Should().Be("told by a file");
        (await Rig.AskAsync(server)).Should().Be("told by a file");
        server.Port.ToString(CultureInfo.InvariantCulture).Should().Be((await File.ReadAllTextAsync(Path.Combine(context.Directory, "web.port"), Cancel)).Trim());
    }

    [Fact]
    public async Task A_server_on_a_Unix_socket_answers_there_again_after_a_crash()
    {
        await using var context = Rig.Context();
        var definition = Rig.Child("web", "serve-socket-file", "{socket}") with { Ports = [ServerPort.UnixSocket("run/web.sock")] };

        var server = await context.StartAsync(definition, cancellationToken: Cancel);
        var first = await AskAsync(server.SocketPath());
        await server.KillAsync();
        await context.StartAsync(definition, cancellationToken: Cancel);

        first.Should().Be("over a file");
        (await AskAsync(server.SocketPath())).Should().Be("over a file");
        server.SocketPath().Should().Be(Path.Combine(context.Directory, "run", "web.sock"));
        server.Ports.Should().BeEmpty("a path is no number");
    }

    [Fact]
    public async Task A_Unix_socket_whose_path_does_not_fit_is_explained_before_anything_starts()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var name = new string('s', 100);

        var start = () => context.StartAsync(Rig.Child("web", "serve-socket-file", "{socket}") with { Ports = [ServerPort.UnixSocket(name)] });

        var message = (await start.Should().ThrowAsync<ServerDefinitionException>()).Which.Message;
        message.Should().Contain($"'socket' of the server 'web' has a path of {context.Directory.Length + name.Length + 2} bytes").And.Contain("A shorter file name helps");
        context["web"].Pid.Should().BeNull();
    }

    [Theory]
    [InlineData(LoopbackFamily.IPv6, "::1")]
    [InlineData(LoopbackFamily.Both, "127.0.0.1", "::1")]
    public async Task A_server_has_its_port_on_the_addresses_of_its_family(LoopbackFamily family, params string[] addresses)
    {
        Assert.SkipUnless(LoopbackSocket.HasIPv6, "This machine has no ::1.");
        await using var context = Rig.Context();
        var definition = Rig.Child("web", "serve-addresses", ["{port}", .. addresses]) with { Ports = [ServerPort.Reserved() with { Family = family }] };

        var server = await context.StartAsync(definition, cancellationToken: Cancel);

        foreach (var address in addresses) (await AskAsync(address, server.Port)).Should().Be($"at {address}");
        server.BaseAddress.Host.Should().Be(family == LoopbackFamily.IPv6 ? "[::1]" : "localhost");
    }

    [Fact]
    public async Task A_server_that_listens_on_one_of_two_addresses_is_not_ready()
    {
        Assert.SkipUnless(LoopbackSocket.HasIPv6, "This machine has no ::1.");
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never, Diagnostics = [] });
        var definition = Rig.Child("web", "serve-addresses", "{port}", "127.0.0.1") with
        {
            Ports = [ServerPort.Reserved() with { Family = LoopbackFamily.Both }],
            ReadyWithin = TimeSpan.FromMilliseconds(500),
        };

        var start = () => context.StartAsync(definition);

        (await start.Should().ThrowAsync<ServerNotReadyException>()).WithMessage("*::1*");
    }

    [Fact]
    public async Task An_unused_port_is_free_and_nobody_elses()
    {
        await using var context = Rig.Context();
        await using var other = Rig.Context();
        int[] numbers = [.. Enumerable.Range(0, 20).SelectMany(_ => new[] { context.UnusedPort(), other.UnusedPort() })];
        var definition = Rig.Child("web", "serve", "{number}") with
        {
            Values = new Dictionary<string, object?> { ["number"] = numbers[0] },
            Readiness = [Readiness.Log("Now listening")],
        };

        await context.StartAsync(definition, cancellationToken: Cancel);

        numbers.Should().OnlyHaveUniqueItems();
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", numbers[0], Cancel);
    }

    [Fact]
    public async Task A_context_that_has_ended_has_no_unused_ports()
    {
        var context = Rig.Context();
        await context.DisposeAsync();

        context.Invoking(each => each.UnusedPort()).Should().Throw<ObjectDisposedException>();
    }

    private static Task<string> AskAsync(string path) => AskAsync(new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    }, new("http://localhost/"));

    private static Task<string> AskAsync(string address, int port) => AskAsync(new SocketsHttpHandler(), new UriBuilder("http", address, port).Uri);

    private static async Task<string> AskAsync(SocketsHttpHandler handler, Uri uri)
    {
        using var client = new HttpClient(handler);
        return await client.GetStringAsync(uri, Cancel);
    }
}
