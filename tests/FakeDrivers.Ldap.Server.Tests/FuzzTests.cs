using System.IO.Pipelines;
using FakeDrivers.Ldap;
using Microsoft.AspNetCore.Connections;

namespace FakeDrivers.Tests.Ldap;

public sealed class FuzzTests
{
    private const int Messages = 1_000_000;
    private const int Workers = 2;

    [Fact]
    public async Task A_million_mutated_messages_crash_nothing_hang_nothing_and_keep_nothing()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var bystander = await wire.ConnectAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var results = await Task.WhenAll(Enumerable.Range(0, Workers).Select(seed => Task.Run(() => FeedAsync(wire.Server, seed, Messages / Workers, seed == 0 ? bystander : null), WireClient.Token)));

        results.Sum(result => result.Sent).Should().BeGreaterThanOrEqualTo(Messages);
        results.Should().OnlyContain(result => result.Answers > Messages / Workers / 10, "much of it can be answered");
        wire.World.Calls.Clear();
        wire.Server.ConnectionCount.Should().Be(1);
        (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(100_000_000);
    }

    [Fact]
    public async Task Mutated_messages_over_sockets_harm_no_other_connection()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var bystander = await wire.ConnectAsync();
        var mutations = new Mutations(99);
        for (var i = 0; i < 2_000; i++)
        {
            await using var client = await wire.ConnectAsync();
            var batch = new List<byte[]>();
            for (var j = 0; j < 10; j++) batch.Add(mutations.Next());
            await client.SendAsync([.. batch]);
            ((System.Net.Sockets.NetworkStream)client.Stream).Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
            await client.ReadToEndAsync();
            if (i % 100 == 0) (await bystander.CallAsync(WireWorld.Everybody)).Code.Should().Be(LdapResultCode.Success);
        }
    }

    /// <summary>Sends messages through the handler of connections, each up to the one that ends its connection.</summary>
    private static async Task<(int Sent, int Answers)> FeedAsync(FakeLdapServer server, int seed, int messages, WireClient? bystander)
    {
        var mutations = new Mutations(seed);
        var (sent, answers) = (0, 0);
        for (var connections = 0; sent < messages; connections++)
        {
            if (bystander is not null && connections % 100 == 0) (await bystander.CallAsync(WireWorld.Everybody)).Code.Should().Be(LdapResultCode.Success, "others are served meanwhile");
            var (toServer, toClient) = (NewPipe(), NewPipe());
            await using var transport = new DefaultConnectionContext($"{seed}-{sent}", new Ends(toServer.Reader, toClient.Writer), new Ends(toClient.Reader, toServer.Writer));
            var serving = server.Open(transport, isTls: false).RunAsync();

            // A message is dealt with before its write returns.
            await toServer.Writer.WriteAsync(mutations.Bind());
            for (var count = 0; count < 500 && !serving.IsCompleted; count++, sent++) await toServer.Writer.WriteAsync(mutations.Next());
            await toServer.Writer.CompleteAsync();
            await serving.WaitAsync(TimeSpan.FromSeconds(30));
            answers += Read((await toClient.Reader.ReadAsync()).Buffer);
            await toClient.Reader.CompleteAsync();
        }

        return (sent, answers);
    }

    /// <summary>Reads what a server sent, which must be right to the last octet.</summary>
    private static int Read(System.Buffers.ReadOnlySequence<byte> rest)
    {
        var answers = 0;
        while (!rest.IsEmpty)
        {
            LdapMessageReader.TryFrame(rest, int.MaxValue, out var length).Should().BeTrue();
            var answer = LdapMessageReader.ReadResponse(System.Buffers.BuffersExtensions.ToArray(rest.Slice(0, length)));
            if (answer.Id != 0) answers++;
            rest = rest.Slice(length);
        }

        return answers;
    }

    private static Pipe NewPipe() => new(new PipeOptions(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 0, useSynchronizationContext: false));

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
