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

        var workers = Enumerable.Range(0, Workers).Select(seed => Task.Run(() => FeedAsync(wire.Server, seed, Messages / Workers), WireClient.Token)).ToList();
        var all = Task.WhenAll(workers);
        while (!all.IsCompleted)
        {
            var (result, messages) = await bystander.AskAsync(WireWorld.Find("ann"));
            (result.Code, messages.Count <= 1).Should().Be((LdapResultCode.Success, true), "others are served meanwhile");
        }

        await all;
        workers.Sum(worker => worker.Result.Sent).Should().BeGreaterThanOrEqualTo(Messages);
        workers.Should().OnlyContain(worker => worker.Result.Answers > Messages / Workers / 10, "much of it can be answered");
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

    /// <summary>Sends batches through the handler of connections, each up to the message that ends its connection.</summary>
    private static async Task<(int Sent, int Answers)> FeedAsync(FakeLdapServer server, int seed, int messages)
    {
        var mutations = new Mutations(seed);
        var handler = new LdapConnectionHandler(server, isTls: false);
        var (sent, answers) = (0, 0);
        while (sent < messages)
        {
            var toServer = NewPipe();
            var toClient = NewPipe();
            await toServer.Writer.WriteAsync(mutations.Bind());
            var isOver = false;
            for (var count = 0; count < 500 && !isOver; count++, sent++)
            {
                var pdu = mutations.Next();
                isOver = EndsConnection(pdu);
                await toServer.Writer.WriteAsync(pdu);
            }

            await toServer.Writer.CompleteAsync();
            await using (var transport = new DefaultConnectionContext($"{seed}-{sent}", new Ends(toServer.Reader, toClient.Writer), new Ends(toClient.Reader, toServer.Writer)))
            {
                await handler.OnConnectedAsync(transport).WaitAsync(TimeSpan.FromSeconds(30));
            }

            var read = await toClient.Reader.ReadAsync();
            var rest = read.Buffer;
            while (!rest.IsEmpty)
            {
                LdapMessageReader.TryFrame(rest, int.MaxValue, out var length).Should().BeTrue();
                var answer = LdapMessageReader.ReadResponse(System.Buffers.BuffersExtensions.ToArray(rest.Slice(0, length)));
                if (answer.Id != 0) answers++;
                rest = rest.Slice(length);
            }

            await toClient.Reader.CompleteAsync();
        }

        return (sent, answers);
    }

    private static bool EndsConnection(byte[] pdu)
    {
        try
        {
            if (!LdapMessageReader.TryFrame(new(pdu), 16 * 1024 * 1024, out var length) || length != pdu.Length) return true;
            var message = LdapMessageReader.ReadRequest(pdu);
            return message.Op == LdapProtocolOp.UnbindRequest || message is { Id: 0, Op: not LdapProtocolOp.AbandonRequest };
        }
        catch (BerException)
        {
            return true;
        }
    }

    private static Pipe NewPipe() => new(new PipeOptions(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 0, useSynchronizationContext: false));

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
