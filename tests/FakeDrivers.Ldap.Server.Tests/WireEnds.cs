using System.IO.Pipelines;
using FakeDrivers.Ldap;
using Microsoft.AspNetCore.Connections;

namespace FakeDrivers.Tests.Ldap;

/// <summary>A connection without a socket, of which nothing goes out until the test takes it: what is written stays under way for as long as the test likes.</summary>
internal sealed class WireEnds : IAsyncDisposable
{
    // What is sent is dealt with before the sending returns.
    private readonly Pipe _toServer = new(new PipeOptions(readerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));
    private readonly Pipe _toClient = new(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1, useSynchronizationContext: false));
    private readonly DefaultConnectionContext _transport;
    private readonly Task _serving;

    public WireEnds(FakeLdapServer server)
    {
        _transport = new("ends", new Ends(_toServer.Reader, _toClient.Writer), new Ends(_toClient.Reader, _toServer.Writer));
        _serving = server.Open(_transport, isTls: false).RunAsync();
    }

    public async Task SendAsync(params byte[][] pdus) => await _toServer.Writer.WriteAsync(pdus.SelectMany(pdu => pdu).ToArray(), WireClient.Token);

    /// <summary>Waits until the server has something under way, and takes nothing of it.</summary>
    public async Task<ReadResult> PeekAsync() => await _toClient.Reader.ReadAsync(WireClient.Token);

    /// <summary>Takes what was peeked at.</summary>
    public List<LdapResponseMessage> Take(ReadResult peeked)
    {
        var messages = new List<LdapResponseMessage>();
        var rest = peeked.Buffer;
        while (LdapMessageReader.TryFrame(rest, int.MaxValue, out var length))
        {
            messages.Add(LdapMessageReader.ReadResponse(System.Buffers.BuffersExtensions.ToArray(rest.Slice(0, length))));
            rest = rest.Slice(length);
        }

        _toClient.Reader.AdvanceTo(peeked.Buffer.End);
        return messages;
    }

    public async ValueTask DisposeAsync()
    {
        await _toServer.Writer.CompleteAsync();
        await _toClient.Reader.CompleteAsync();
        await _serving;
        await _transport.DisposeAsync();
    }

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
