using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>The compute service of a world, as one caller sees it.</summary>
/// <remarks>
/// <para>Simulates: servers and their states with the table of operations and statuses, power, locks, resize and migration, rebuild, rescue,
/// shelving, removal that can be taken back, images and backups, several servers at once, disks that are made for a server, hosts with their
/// capacity, groups and availability zones, volumes and interfaces on both sides in one transaction, addresses,
/// the log of what was done to servers, those that are gone, key pairs with real fingerprints, security groups and rules, limits per project and user and what is used of them,
/// projects that do not see each other, and operations that take time (<see cref="FakeComputeOptions"/>) or fail at their end (a fault rule on
/// one of <see cref="ComputeTransitions"/>).</para>
/// <para>Accepts without effect: user data, passwords and extra specs, which nobody runs or reads.</para>
/// <para>Refuses: files put into a server (personality), trusted certificates, quotas of single users.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed partial class FakeComputeApi : IComputeApi, IFakeDriver
{
    private readonly Gate _gate;

    internal FakeComputeApi(Gate gate) => _gate = gate;

    /// <inheritdoc/>
    public Task<Server> CreateServerAsync(CreateServerRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.CreateServer, request, ComputeRules.CreateServer, cancellationToken);

    /// <inheritdoc/>
    public Task<Server> GetServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetServer, new(serverId), ComputeRules.GetServer, cancellationToken);

    /// <inheritdoc/>
    public Task<Server> FindServerAsync(string nameOrId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.FindServer, new(nameOrId), ComputeRules.FindServer, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Server> ListServersAsync(ServerQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            ComputeOperations.ListServers, query ?? new(), ComputeRules.ListServers, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static server => server.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Server> UpdateServerAsync(UpdateServerRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.UpdateServer, request, ComputeRules.UpdateServer, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DeleteServer, new(serverId), ComputeRules.DeleteServer, cancellationToken);

    /// <inheritdoc/>
    public Task LockServerAsync(string serverId, string? reason = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.LockServer, new(serverId, reason), ComputeRules.LockServer, cancellationToken);

    /// <inheritdoc/>
    public Task UnlockServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.UnlockServer, new(serverId), ComputeRules.UnlockServer, cancellationToken);

    /// <inheritdoc/>
    public Task ResetServerStateAsync(string serverId, ServerVmState vmState, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ResetServerState, new(serverId, vmState), ComputeRules.ResetServerState, cancellationToken);

    /// <inheritdoc/>
    public Task RebootServerAsync(string serverId, RebootKind kind = RebootKind.Hard, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.RebootServer, new(serverId, kind), ComputeRules.RebootServer, cancellationToken);

    /// <inheritdoc/>
    public Task StopServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.StopServer, new(serverId), ComputeRules.StopServer, cancellationToken);

    /// <inheritdoc/>
    public Task StartServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.StartServer, new(serverId), ComputeRules.StartServer, cancellationToken);

    /// <inheritdoc/>
    public Task PauseServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.PauseServer, new(serverId), ComputeRules.PauseServer, cancellationToken);

    /// <inheritdoc/>
    public Task UnpauseServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.UnpauseServer, new(serverId), ComputeRules.UnpauseServer, cancellationToken);

    /// <inheritdoc/>
    public Task SuspendServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.SuspendServer, new(serverId), ComputeRules.SuspendServer, cancellationToken);

    /// <inheritdoc/>
    public Task ResumeServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ResumeServer, new(serverId), ComputeRules.ResumeServer, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerVolume> AttachVolumeAsync(string serverId, string volumeId, string? device = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.AttachVolume, new(serverId, volumeId, device), ComputeRules.AttachVolume, cancellationToken);

    /// <inheritdoc/>
    public Task DetachVolumeAsync(string serverId, string volumeId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DetachVolume, new(serverId, volumeId), ComputeRules.DetachVolume, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ServerVolume>> ListServerVolumesAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.ListVolumes, new(serverId), ComputeRules.ListVolumes, cancellationToken);
}
