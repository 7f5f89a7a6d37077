using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Power and the operation x status table.
public sealed partial class ComputeSuite
{
    private static readonly PowerOperation[] PowerOperations =
    [
        new("os-stop", [ServerStatus.Active], ServerStatus.Shutoff, (compute, id, token) => compute.StopServerAsync(id, token)),
        new("os-start", [ServerStatus.Shutoff], ServerStatus.Active, (compute, id, token) => compute.StartServerAsync(id, token)),
        new("pause", [ServerStatus.Active], ServerStatus.Paused, (compute, id, token) => compute.PauseServerAsync(id, token)),
        new("unpause", [ServerStatus.Paused], ServerStatus.Active, (compute, id, token) => compute.UnpauseServerAsync(id, token)),
        new("suspend", [ServerStatus.Active], ServerStatus.Suspended, (compute, id, token) => compute.SuspendServerAsync(id, token)),
        new("resume", [ServerStatus.Suspended], ServerStatus.Active, (compute, id, token) => compute.ResumeServerAsync(id, token)),
        new("reboot SOFT", [ServerStatus.Active], ServerStatus.Active, (compute, id, token) => compute.RebootServerAsync(id, RebootKind.Soft, token)),
        new(
            "reboot HARD",
            [ServerStatus.Active, ServerStatus.Shutoff, ServerStatus.Paused, ServerStatus.Suspended],
            ServerStatus.Active,
            (compute, id, token) => compute.RebootServerAsync(id, RebootKind.Hard, token)),
    ];

    private static ConformanceCase<ComputeHarness>[] PowerCases() =>
    [
        Case(
            "CMP-PWR-001", "A stopped server is SHUTOFF, its power off, and starts again.",
            $"{Api}, actions os-stop, os-start", ServerStopsAndStartsAsync),
        Case("CMP-PWR-002", "A paused server is PAUSED and goes on again.", $"{Api}, actions pause, unpause", ServerPausesAsync),
        Case("CMP-PWR-003", "A suspended server is SUSPENDED and goes on again.", $"{Api}, actions suspend, resume", ServerSuspendsAsync),
        Case("CMP-PWR-004", "A soft reboot ends in ACTIVE.", $"{Api}, action reboot", SoftRebootEndsActiveAsync),
        Case("CMP-PWR-005", "A hard reboot switches a server on that is off.", $"{Api}, action reboot", HardRebootSwitchesOnAsync),
        Case(
            "CMP-PWR-006", "Without a kind, a reboot is a hard one.",
            "Manila compute.API.server_reboot: soft_reboot=False", RebootIsHardByDefaultAsync),
        Case(
            "CMP-PWR-007", "A power operation is refused in every other status, and nothing changes.",
            "Nova, check_instance_state", PowerIsRefusedInOtherStatusesAsync),
        Case(
            "CMP-PWR-008", "A power operation is accepted in every status of its row.",
            "Nova, check_instance_state", PowerIsAcceptedInItsStatusesAsync),
        Case(
            "CMP-PWR-009", "A refusal names the status that is and those that would do.",
            "Nova, InstanceInvalidState", RefusalNamesTheStatusesAsync),
        Case("CMP-PWR-010", "A hard reboot cures a server in ERROR.", "Nova, ALLOW_HARD_REBOOT", HardRebootCuresErrorAsync, Administration),
        Case(
            "CMP-PWR-011", "A state is reset by the administrator to ERROR and to ACTIVE.",
            $"{Api}, action os-resetState", StateIsResetAsync, Administration),
        Case(
            "CMP-PWR-012", "A state is reset to no other state.",
            $"{Api}, action os-resetState", StateIsResetToNoOtherAsync, Administration),
        Case("CMP-PWR-013", "A user does not reset states.", $"{Api}, action os-resetState", UserDoesNotResetStatesAsync),
    ];

    private static async Task ServerStopsAndStartsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.StopServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var off = await UntilStatusAsync(harness, server.Id, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
        await harness.Compute.StartServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var on = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerPowerState.Shutdown, off.PowerState, "the power of a stopped server");
        Expect.Equal(ServerPowerState.Running, on.PowerState, "the power of a started server");
        Expect.Equal(server.Addresses, on.Addresses, "the addresses");
    }

    private static async Task ServerPausesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.PauseServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var paused = await UntilStatusAsync(harness, server.Id, ServerStatus.Paused, cancellationToken).ConfigureAwait(false);
        await harness.Compute.UnpauseServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerPowerState.Paused, paused.PowerState, "the power of a paused server");
    }

    private static async Task ServerSuspendsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.SuspendServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var suspended = await UntilStatusAsync(harness, server.Id, ServerStatus.Suspended, cancellationToken).ConfigureAwait(false);
        await harness.Compute.ResumeServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerPowerState.Suspended, suspended.PowerState, "the power of a suspended server");
    }

    private static async Task SoftRebootEndsActiveAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.RebootServerAsync(server.Id, RebootKind.Soft, cancellationToken).ConfigureAwait(false);
        var after = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);

        Expect.Equal(server with { UpdatedAt = after.UpdatedAt }, after, "the server after a reboot");
    }

    private static async Task HardRebootSwitchesOnAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await InStatusAsync(harness, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
        await harness.Compute.RebootServerAsync(server.Id, RebootKind.Hard, cancellationToken).ConfigureAwait(false);
        var after = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerPowerState.Running, after.PowerState, "the power after a hard reboot");
    }

    private static async Task RebootIsHardByDefaultAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await InStatusAsync(harness, ServerStatus.Paused, cancellationToken).ConfigureAwait(false);
        await harness.Compute.RebootServerAsync(server.Id, cancellationToken: cancellationToken).ConfigureAwait(false);

        await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
    }

    private static async Task PowerIsRefusedInOtherStatusesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        foreach (var status in StableStatuses)
        {
            var server = await InStatusAsync(harness, status, cancellationToken).ConfigureAwait(false);
            foreach (var operation in PowerOperations.Where(operation => !operation.From.Contains(status)))
            {
                var what = $"{operation.Name} of a server that is {status.ToText()}";
                var refusal = await RefusedInStateAsync(
                    harness, server, () => operation.Call(harness.Compute, server.Id, cancellationToken), what, cancellationToken).ConfigureAwait(false);
                Expect.Equal(server.Id, refusal.Id, "the server that the refusal names");
            }

            await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task PowerIsAcceptedInItsStatusesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        foreach (var operation in PowerOperations)
        {
            foreach (var status in operation.From)
            {
                var server = await InStatusAsync(harness, status, cancellationToken).ConfigureAwait(false);
                await operation.Call(harness.Compute, server.Id, cancellationToken).ConfigureAwait(false);
                await UntilStatusAsync(harness, server.Id, operation.To, cancellationToken).ConfigureAwait(false);
                await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
                await UntilGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task RefusalNamesTheStatusesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await InStatusAsync(harness, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
        var refusal = await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Compute.PauseServerAsync(server.Id, cancellationToken), "pausing").ConfigureAwait(false);

        Expect.Equal("server", refusal.Kind, "the kind that the refusal names");
        Expect.Equal("SHUTOFF", refusal.CurrentState, "the current state");
        Expect.Equal(["ACTIVE"], refusal.AllowedStates, "the allowed states");
    }

    private static async Task HardRebootCuresErrorAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.ResetServerStateAsync(server.Id, ServerVmState.Error, cancellationToken).ConfigureAwait(false);
        await harness.Compute.RebootServerAsync(server.Id, RebootKind.Hard, cancellationToken).ConfigureAwait(false);

        await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
    }

    private static async Task StateIsResetAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.ResetServerStateAsync(server.Id, ServerVmState.Error, cancellationToken).ConfigureAwait(false);
        var failed = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.ResetServerStateAsync(server.Id, ServerVmState.Active, cancellationToken).ConfigureAwait(false);
        var active = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerStatus.Error, failed.Status, "the status after a reset to error");
        Expect.Equal(ServerStatus.Active, active.Status, "the status after a reset to active");
    }

    private static async Task StateIsResetToNoOtherAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);

        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Administrator.ResetServerStateAsync(server.Id, ServerVmState.Paused, cancellationToken), "the reset").ConfigureAwait(false);
    }

    private static async Task UserDoesNotResetStatesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);

        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Compute.ResetServerStateAsync(server.Id, ServerVmState.Error, cancellationToken), "the reset").ConfigureAwait(false);
        var after = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(server, after, "the server after the refusal");
    }

    private static readonly ServerStatus[] StableStatuses =
        [ServerStatus.Active, ServerStatus.Shutoff, ServerStatus.Paused, ServerStatus.Suspended];

    private static async Task<Server> InStatusAsync(ComputeHarness harness, ServerStatus status, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        if (status == ServerStatus.Active) return server;
        var way = PowerOperations.First(operation => operation.To == status);
        await way.Call(harness.Compute, server.Id, cancellationToken).ConfigureAwait(false);
        return await UntilStatusAsync(harness, server.Id, status, cancellationToken).ConfigureAwait(false);
    }

    private sealed record PowerOperation(
        string Name, ServerStatus[] From, ServerStatus To, Func<IComputeApi, string, CancellationToken, Task> Call);
}
