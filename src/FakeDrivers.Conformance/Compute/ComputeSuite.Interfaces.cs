using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Interfaces of servers.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] InterfaceCases() =>
    [
        Case(
            "CMP-INT-001", "A server that is plugged into a network once more has one more port, whose addresses are its own.",
            $"{Api}, create interface", InterfaceIsPluggedAsync),
        Case(
            "CMP-INT-002", "An interface that is taken off is gone, and so are its addresses.",
            $"{Api}, detach interface", InterfaceIsTakenOffAsync),
        Case(
            "CMP-INT-003", "A port that something is plugged into is refused.",
            $"{Api}, create interface: 409", PortInUseIsRefusedAsync),
        Case(
            "CMP-INT-004", "An address that is taken is refused.",
            $"{Api}, create interface: 409", TakenAddressIsRefusedAsync, Administration),
        Case(
            "CMP-INT-005", "A network and a port together are refused, and an address without a network.",
            $"{Api}, create interface: 400", ContradictionsAreRefusedAsync),
        Case(
            "CMP-INT-006", "A port or interface that does not exist is not found.",
            $"{Api}, interfaces: 404", UnknownPortIsNotFoundAsync),
        Case(
            "CMP-INT-007", "Nothing is plugged into a server that is suspended, or taken off it.",
            $"{Api}, interfaces: 409", SuspendedServerKeepsItsInterfacesAsync),
        Case(
            "CMP-INT-008", "Taking off a port that is not on the server is accepted, and the log of actions tells that it failed.",
            "Nova compute manager, detach_interface", UnknownPortIsTakenOffInVainAsync),
        Case(
            "CMP-INT-009", "An interface that is being taken off is listed until it is off.",
            $"{Api}, detach interface", LeavingInterfaceShowsAsync, VisibleProgress),
        Case(
            "CMP-INT-010", "An interface bears the tag that it was given.",
            $"{Api}, create interface (2.49), list interfaces (2.70)", InterfaceHasItsTagAsync),
    ];

    private static async Task InterfaceIsPluggedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var before = await harness.Compute.ListServerInterfacesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var added = await PlugAsync(harness, server, before, cancellationToken).ConfigureAwait(false);
        var after = await harness.Compute.ListServerInterfacesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var seen = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(before.Count + 1, after.Count, "the number of interfaces");
        Expect.True(after.Any(each => each.PortId == added.PortId), "the new interface to be listed", after);
        Expect.True(added.FixedIps.Count > 0 && added.FixedIps.All(ip => seen.Addresses.Any(address => address.Address == ip.IpAddress)), "its addresses to be the server's", seen);
        var one = await harness.Compute.GetServerInterfaceAsync(server.Id, added.PortId, cancellationToken).ConfigureAwait(false);
        Expect.Equal((added.NetworkId, added.MacAddress), (one.NetworkId, one.MacAddress), "the interface by itself");
    }

    private static async Task InterfaceIsTakenOffAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var before = await harness.Compute.ListServerInterfacesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var added = await PlugAsync(harness, server, before, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DetachInterfaceAsync(server.Id, added.PortId, cancellationToken).ConfigureAwait(false);
        await UntilAsync(
            harness,
            () => harness.Compute.ListServerInterfacesAsync(server.Id, cancellationToken),
            interfaces => interfaces.All(each => each.PortId != added.PortId),
            "the interface to be gone",
            cancellationToken).ConfigureAwait(false);
        var after = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(server.Addresses, after.Addresses, "the addresses");
    }

    private static async Task PortInUseIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var interfaces = await harness.Compute.ListServerInterfacesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(
            () => harness.Compute.AttachInterfaceAsync(new() { ServerId = server.Id, PortId = interfaces[0].PortId }, cancellationToken), "plugging into a port in use").ConfigureAwait(false);
    }

    private static async Task TakenAddressIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var interfaces = await harness.Compute.ListServerInterfacesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var taken = new AttachServerInterfaceRequest { ServerId = server.Id, Network = interfaces[0].NetworkId, FixedIp = interfaces[0].FixedIps[0].IpAddress };
        await Expect.ThrowsAsync<ConflictException>(() => harness.Administrator.AttachInterfaceAsync(taken, cancellationToken), "an address that is taken").ConfigureAwait(false);
    }

    private static async Task ContradictionsAreRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var interfaces = await harness.Compute.ListServerInterfacesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var both = new AttachServerInterfaceRequest { ServerId = server.Id, Network = interfaces[0].NetworkId, PortId = NoSuchId };
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Compute.AttachInterfaceAsync(both, cancellationToken), "a network and a port").ConfigureAwait(false);
        var nowhere = new AttachServerInterfaceRequest { ServerId = server.Id, FixedIp = "192.0.2.7" };
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Compute.AttachInterfaceAsync(nowhere, cancellationToken), "an address without a network").ConfigureAwait(false);
    }

    private static async Task UnknownPortIsNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.AttachInterfaceAsync(new() { ServerId = server.Id, PortId = NoSuchId }, cancellationToken), "a port that does not exist").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Compute.GetServerInterfaceAsync(server.Id, NoSuchId, cancellationToken), "an interface that does not exist").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Compute.ListServerInterfacesAsync(NoSuchId, cancellationToken), "interfaces of a server that does not exist").ConfigureAwait(false);
    }

    private static async Task SuspendedServerKeepsItsInterfacesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var interfaces = await harness.Compute.ListServerInterfacesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.SuspendServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var suspended = await UntilStatusAsync(harness, server.Id, ServerStatus.Suspended, cancellationToken).ConfigureAwait(false);
        var more = new AttachServerInterfaceRequest { ServerId = server.Id, Network = interfaces[0].NetworkId };
        await RefusedInStateAsync(harness, suspended, () => harness.Compute.AttachInterfaceAsync(more, cancellationToken), "plugging in", cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, suspended, () => harness.Compute.DetachInterfaceAsync(server.Id, interfaces[0].PortId, cancellationToken), "taking off", cancellationToken).ConfigureAwait(false);
    }

    private static async Task UnknownPortIsTakenOffInVainAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DetachInterfaceAsync(server.Id, NoSuchId, cancellationToken).ConfigureAwait(false);
        await UntilAsync(
            harness,
            () => AllAsync(harness.Compute.ListServerActionsAsync(new() { ServerId = server.Id }, cancellationToken), cancellationToken),
            actions => actions is [{ Action: "detach_interface", Message: InstanceAction.FailedMessage }, ..],
            "the log to tell of the failure",
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task LeavingInterfaceShowsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var before = await harness.Compute.ListServerInterfacesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DetachInterfaceAsync(server.Id, before[0].PortId, cancellationToken).ConfigureAwait(false);
        var during = await harness.Compute.ListServerInterfacesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(before.Count, during.Count, "the number of interfaces while one is taken off");
    }

    private static async Task InterfaceHasItsTagAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var before = await harness.Compute.ListServerInterfacesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var added = await harness.Compute.AttachInterfaceAsync(new() { ServerId = server.Id, Network = before[0].NetworkId, Tag = "mgmt" }, cancellationToken).ConfigureAwait(false);
        Expect.Equal("mgmt", added.Tag, "the tag");
    }

    private static Task<ServerInterface> PlugAsync(ComputeHarness harness, Server server, IReadOnlyList<ServerInterface> before, CancellationToken cancellationToken) =>
        harness.Compute.AttachInterfaceAsync(new() { ServerId = server.Id, Network = before[0].NetworkId }, cancellationToken);
}
