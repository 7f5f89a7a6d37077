namespace FakeDrivers.Volumes;

/// <summary>A block storage service: volumes of many types, their snapshots, backups, groups and transfers, what they are attached to, and quotas.</summary>
/// <remarks>
/// <para>
/// Composed of role interfaces, so that a consumer can depend on the part that it uses. The contract is that of Manila's wrapper
/// <c>manila.volume.cinder.API</c> with the semantics of Cinder's API v3. Who is asking is bound to the instance: a volume of another
/// project does not exist for a caller who is no administrator.
/// </para>
/// <para>
/// Every operation that takes time returns when the service has accepted it; poll <see cref="IVolumeLifecycle.GetVolumeAsync"/> for the
/// status that ends it. An operation that throws has changed nothing. Implementations are safe for concurrent use.
/// </para>
/// </remarks>
public interface IVolumeApi :
    IVolumeLifecycle, IVolumeSettings, IVolumeSnapshots, IVolumeAttachments, IVolumeConnections, IVolumeTypes, IVolumeDefaultTypes, IVolumeQosSpecs,
    IVolumeTransfers, IVolumeBackups, IVolumeGroups, IVolumeBackends, IVolumeManagement, IVolumeQuotas, IVolumeAdministration;
