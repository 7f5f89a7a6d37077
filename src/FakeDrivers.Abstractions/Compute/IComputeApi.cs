namespace FakeDrivers.Compute;

/// <summary>
/// A compute service: servers, their power, volumes and security groups, and the key pairs, images, flavors and quotas that servers need.
/// </summary>
/// <remarks>
/// <para>
/// Composed of role interfaces, so that a consumer can depend on the part that it uses. The contract is that of Manila's wrapper
/// <c>manila.compute.nova.API</c> with the semantics of Nova's API v2.1. Who is asking is bound to the instance: a server of another
/// project does not exist for a caller who is no administrator, and key pairs are those of the caller's user.
/// </para>
/// <para>
/// Every operation that takes time returns when the service has accepted it; poll <see cref="IServerLifecycle.GetServerAsync"/> for the
/// status that ends it. An operation that throws has changed nothing. Implementations are safe for concurrent use.
/// </para>
/// </remarks>
public interface IComputeApi
    : IServerLifecycle, IServerLabels, IServerPower, IServerResize, IServerMigration, IServerRecovery, IServerShelving, IServerImages, IServerGuests,
        IServerVolumes, IServerInterfaces, IServerActions, IServerSecurityGroups, IServerAdministration, IKeyPairs, IComputeImages, IFlavors,
        IFlavorAdministration, IServerGroups, IComputeHosts, IHostAggregates, IComputeQuotas;
