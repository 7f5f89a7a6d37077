using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Moving servers between hosts.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] MigrationCases() =>
    [
        Case(
            "CMP-MIG-001", "A cold migration leads to another host and waits to be confirmed.",
            $"{Api}, action migrate", ServerMigratesAsync, SeveralHosts),
        Case(
            "CMP-MIG-002", "A live migration leads to another host while the server runs, and is listed.",
            $"{Api}, action os-migrateLive", ServerMigratesLiveAsync, SeveralHosts),
        Case(
            "CMP-MIG-003", "A server of a host that is down is evacuated to another; of a host that is up it is not.",
            $"{Api}, action evacuate", ServerIsEvacuatedAsync, SeveralHosts),
        Case(
            "CMP-MIG-004", "A server that does not migrate is neither held back nor hurried.",
            $"{Api}, migrations of servers", NothingMigratesAsync, Administration),
        Case(
            "CMP-MIG-005", "A user moves no server between hosts.",
            "Nova policies: administrators only", UserDoesNotMigrateAsync),
        Case(
            "CMP-MIG-007", "A server that is off is not migrated live, and one that is paused not cold.",
            $"{Api}, actions os-migrateLive, migrate: 409", WrongStateIsNotMigratedAsync, Administration),
        Case(
            "CMP-MIG-008", "The volume of a server that migrated live shows the new host.",
            "Cinder API v3, attachments: host_name", VolumeFollowsAsync, SeveralHosts),
    ];

    private static async Task ServerMigratesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.MigrateServerAsync(server.Id, null, cancellationToken).ConfigureAwait(false);
        var moved = await UntilStatusAsync(harness, server.Id, ServerStatus.VerifyResize, cancellationToken).ConfigureAwait(false);
        Expect.True(moved.HostId != server.HostId, "another host", moved);
        await harness.Compute.ConfirmResizeAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ServerMigratesLiveAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.LiveMigrateServerAsync(server.Id, null, cancellationToken).ConfigureAwait(false);
        var moved = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        Expect.True(moved.HostId != server.HostId, "another host", moved);
        var migrations = await AllAsync(harness.Administrator.ListMigrationsAsync(new() { ServerId = server.Id }, cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, migrations.Count, "the number of migrations of the server");
        Expect.Equal(ServerMigrationStatus.Completed, migrations[0].Status, "the status of the migration");
    }

    private static async Task ServerIsEvacuatedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Administrator.EvacuateServerAsync(server.Id, null, cancellationToken), "evacuation from a host that is up").ConfigureAwait(false);
        var seen = await harness.Administrator.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var services = await harness.Administrator.ListComputeServicesAsync(new() { Host = seen.Host }, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.UpdateComputeServiceAsync(new() { ServiceId = services[0].Id, IsForcedDown = true }, cancellationToken).ConfigureAwait(false);
        try
        {
            await harness.Administrator.EvacuateServerAsync(server.Id, null, cancellationToken).ConfigureAwait(false);
            var moved = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
            Expect.True(moved.HostId != server.HostId, "another host", moved);
        }
        finally
        {
            await harness.Administrator.UpdateComputeServiceAsync(new() { ServiceId = services[0].Id, IsForcedDown = false }, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task NothingMigratesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(() => harness.Administrator.AbortLiveMigrationAsync(server.Id, NoSuchId, cancellationToken), "aborting").ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(() => harness.Administrator.ForceCompleteLiveMigrationAsync(server.Id, NoSuchId, cancellationToken), "completing").ConfigureAwait(false);
    }

    private static async Task UserDoesNotMigrateAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(() => harness.Compute.MigrateServerAsync(server.Id, null, cancellationToken), "migrating").ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(() => harness.Compute.LiveMigrateServerAsync(server.Id, null, cancellationToken), "migrating live").ConfigureAwait(false);
    }

    private static async Task WrongStateIsNotMigratedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var off = await InStatusAsync(harness, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
        var paused = await InStatusAsync(harness, ServerStatus.Paused, cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, off, () => harness.Administrator.LiveMigrateServerAsync(off.Id, null, cancellationToken), "migrating live", cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, paused, () => harness.Administrator.MigrateServerAsync(paused.Id, null, cancellationToken), "migrating", cancellationToken).ConfigureAwait(false);
    }

    private static async Task VolumeFollowsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var attachment = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        var before = await harness.Volumes.GetVolumeAsync(attachment.VolumeId, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.LiveMigrateServerAsync(server.Id, null, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        var moved = await harness.Administrator.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var after = await harness.Volumes.GetVolumeAsync(attachment.VolumeId, cancellationToken).ConfigureAwait(false);

        Expect.True(before.Attachments[0].HostName is not null && before.Attachments[0].HostName != after.Attachments[0].HostName, "another host than before", after.Attachments);
        Expect.Equal(moved.Host, after.Attachments[0].HostName, "the host of the attachment");
    }
}
