using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

/// <summary>Cancel operations (RFC 3909): each is answered, however the other operation ends.</summary>
public sealed class CancelTests
{
    private static readonly LdapCompareRequest s_compare = new(WireWorld.Ann, "sn", "ann");

    [Fact]
    public async Task An_operation_that_has_just_ended_is_too_late_to_cancel()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var ends = new WireEnds(wire.Server);
        wire.World.Faults.On(LdapOperations.Compare).Delay(TimeSpan.FromMinutes(1));
        await ends.SendAsync(WireClient.Pdu(1, s_compare));
        await wire.World.Calls.WaitForInFlightAsync(LdapOperations.Compare, cancellationToken: WireClient.Token);
        wire.World.Clock.Advance(TimeSpan.FromMinutes(1));

        // Answered, but the client has not taken it: the operation is not over yet.
        var answer = await ends.PeekAsync();
        await ends.SendAsync(WireClient.Pdu(2, Cancel(1)));
        var before = ends.Take(answer);
        var after = ends.Take(await ends.PeekAsync());

        before.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = 1, Result = new { Code = LdapResultCode.CompareTrue } });
        after.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = 2, Result = new { Code = LdapResultCode.TooLate } });
    }

    [Fact]
    public async Task An_operation_that_ends_although_it_is_cancelled_was_too_late_to_cancel()
    {
        await using var wire = await WireWorld.StartAsync();
        var gate = new Gate();
        wire.World.Ldap.Plugins.Add(gate);
        await using var client = await wire.ConnectAsync();

        await client.SendAsync(WireClient.Pdu(1, s_compare));
        await gate.Reached.Task.WaitAsync(WireClient.Token);
        await client.SendAsync(WireClient.Pdu(2, Cancel(1)), WireClient.Pdu(3, Cancel(99)));
        (await client.ReadAsync())!.Value.Id.Should().Be(3, "the other cancel waits for the end");
        gate.Pass.SetResult();

        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 1, Result = new { Code = LdapResultCode.CompareTrue } });
        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 2, Result = new { Code = LdapResultCode.TooLate } });
    }

    [Fact]
    public async Task An_operation_that_fails_without_an_answer_was_too_late_to_cancel()
    {
        await using var wire = await WireWorld.StartAsync();
        var gate = new Gate();
        wire.World.Ldap.Plugins.Add(gate);
        await using var client = await wire.ConnectAsync();

        await client.SendAsync(WireClient.Pdu(1, s_compare));
        await gate.Reached.Task.WaitAsync(WireClient.Token);
        await client.SendAsync(WireClient.Pdu(2, Cancel(1)), WireClient.Pdu(3, Cancel(99)));
        (await client.ReadAsync())!.Value.Id.Should().Be(3);
        gate.Pass.SetException(new LdapException(LdapResultCode.Timeout, "the answer is lost"));

        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 2, Result = new { Code = LdapResultCode.TooLate } });
    }

    [Fact]
    public async Task A_cancel_cannot_be_cancelled_and_its_number_is_in_use()
    {
        await using var wire = await WireWorld.StartAsync();
        var gate = new Gate();
        wire.World.Ldap.Plugins.Add(gate);
        await using var client = await wire.ConnectAsync();

        await client.SendAsync(WireClient.Pdu(1, s_compare));
        await gate.Reached.Task.WaitAsync(WireClient.Token);
        await client.SendAsync(WireClient.Pdu(2, Cancel(1)), WireClient.Pdu(3, Cancel(2)), WireClient.Pdu(2, s_compare), WireClient.Pdu(4, Cancel(1)));

        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 3, Result = new { Code = LdapResultCode.CannotCancel } });
        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 2, Result = new { Code = LdapResultCode.ProtocolError } });
        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 4, Result = new { Code = LdapResultCode.TooLate } }, "one is enough");
        gate.Pass.SetResult();
    }

    private static LdapExtendedRequest Cancel(int id) => new(LdapExtendedOids.Cancel, LdapCancelCodec.Encode(id));

    /// <summary>Holds the result of compares until it is let through, whatever the caller's token says.</summary>
    private sealed class Gate : LdapInterceptor
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Pass { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask AfterAsync(LdapInterceptedCall call, CancellationToken cancellationToken)
        {
            if (call.Request is not LdapCompareRequest) return;
            Reached.TrySetResult();
            await Pass.Task;
        }
    }
}
