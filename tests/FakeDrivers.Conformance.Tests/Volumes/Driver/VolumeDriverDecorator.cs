using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>Forwards every call to an honest driver, so that a liar says only what it lies about.</summary>
internal abstract class VolumeDriverDecorator(IVolumeDriver inner) : IVolumeDriver
{
    protected IVolumeDriver Inner { get; } = inner;

    public virtual Task CheckSetupAsync(CancellationToken cancellationToken = default) =>
        Inner.CheckSetupAsync(cancellationToken);

    public virtual Task<VolumeDriverStats> GetStatsAsync(CancellationToken cancellationToken = default) =>
        Inner.GetStatsAsync(cancellationToken);

    public virtual Task CreateVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        Inner.CreateVolumeAsync(volume, cancellationToken);

    public virtual Task CreateVolumeFromSnapshotAsync(BackendVolume volume, BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
        Inner.CreateVolumeFromSnapshotAsync(volume, snapshot, cancellationToken);

    public virtual Task CreateClonedVolumeAsync(BackendVolume volume, BackendVolume source, CancellationToken cancellationToken = default) =>
        Inner.CreateClonedVolumeAsync(volume, source, cancellationToken);

    public virtual Task DeleteVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        Inner.DeleteVolumeAsync(volume, cancellationToken);

    public virtual Task ExtendVolumeAsync(BackendVolume volume, int newSizeGiB, CancellationToken cancellationToken = default) =>
        Inner.ExtendVolumeAsync(volume, newSizeGiB, cancellationToken);

    public virtual Task CopyImageToVolumeAsync(BackendVolume volume, string imageId, CancellationToken cancellationToken = default) =>
        Inner.CopyImageToVolumeAsync(volume, imageId, cancellationToken);

    public virtual Task CopyVolumeToImageAsync(BackendVolume volume, string imageId, CancellationToken cancellationToken = default) =>
        Inner.CopyVolumeToImageAsync(volume, imageId, cancellationToken);

    public virtual Task ManageExistingAsync(BackendVolume volume, string sourceName, CancellationToken cancellationToken = default) =>
        Inner.ManageExistingAsync(volume, sourceName, cancellationToken);

    public virtual Task<int> GetExistingSizeAsync(string sourceName, CancellationToken cancellationToken = default) =>
        Inner.GetExistingSizeAsync(sourceName, cancellationToken);

    public virtual Task CreateSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
        Inner.CreateSnapshotAsync(snapshot, cancellationToken);

    public virtual Task DeleteSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
        Inner.DeleteSnapshotAsync(snapshot, cancellationToken);

    public virtual Task RevertToSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
        Inner.RevertToSnapshotAsync(snapshot, cancellationToken);

    public virtual Task<VolumeExport> CreateExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        Inner.CreateExportAsync(volume, cancellationToken);

    public virtual Task<VolumeExport> EnsureExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        Inner.EnsureExportAsync(volume, cancellationToken);

    public virtual Task RemoveExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        Inner.RemoveExportAsync(volume, cancellationToken);

    public virtual Task CheckExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        Inner.CheckExportAsync(volume, cancellationToken);

    public virtual Task<VolumeConnectionInfo> InitializeConnectionAsync(BackendVolume volume, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        Inner.InitializeConnectionAsync(volume, connector, cancellationToken);

    public virtual Task TerminateConnectionAsync(BackendVolume volume, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        Inner.TerminateConnectionAsync(volume, connector, cancellationToken);

    public virtual Task<string?> DiscoverVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        Inner.DiscoverVolumeAsync(volume, cancellationToken);

    public virtual Task UndiscoverVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
        Inner.UndiscoverVolumeAsync(volume, cancellationToken);

    public virtual string GetLocalPath(BackendVolume volume) =>
        Inner.GetLocalPath(volume);
}
