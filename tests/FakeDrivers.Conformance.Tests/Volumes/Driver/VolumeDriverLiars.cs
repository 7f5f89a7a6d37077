using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>Small wrong backends, each of which breaks one promise, and which cases must notice.</summary>
internal static class VolumeDriverLiars
{
    public static IReadOnlyList<(Func<IVolumeDriver, IVolumeDriver> Liar, string[] Cases)> Table { get; } =
    [
        (inner => new DoesNothing(inner),
        [
            "VDR-VOL-001", "VDR-VOL-006", "VDR-CPY-001", "VDR-MNG-001", "VDR-SNP-001", "VDR-SNP-004", "VDR-SET-002", "VDR-EXP-005",
        ]),
        (inner => new KeepsAll(inner), ["VDR-VOL-004", "VDR-SNP-001", "VDR-EXP-004"]),
        (inner => new Swallows<ResourceNotFoundException>(inner),
        [
            "VDR-VOL-008", "VDR-CPY-002", "VDR-CPY-004", "VDR-MNG-002", "VDR-SNP-002", "VDR-SNP-005", "VDR-SNP-007", "VDR-EXP-003", "VDR-EXP-004", "VDR-DSC-002",
        ]),
        (inner => new Swallows<ConflictException>(inner), ["VDR-VOL-002", "VDR-SNP-002", "VDR-MNG-002"]),
        (inner => new Swallows<CapacityExceededException>(inner), ["VDR-VOL-003"]),
        (inner => new Swallows<InvalidRequestException>(inner), ["VDR-VOL-007", "VDR-CPY-003"]),
        (inner => new Swallows<VolumeIsBusyException>(inner), ["VDR-VOL-005", "VDR-SNP-001"]),
        (inner => new WantsWhatIsGone(inner), ["VDR-VOL-004", "VDR-SNP-003"]),
        (inner => new TakesOneForAnother(inner), ["VDR-SET-001", "VDR-EXP-001", "VDR-EXP-002", "VDR-CON-001", "VDR-DSC-001"]),
        (inner => new LosesSnapshots(inner), ["VDR-SNP-006"]),
    ];

    /// <summary>Accepts all and does nothing.</summary>
    private sealed class DoesNothing(IVolumeDriver inner) : VolumeDriverDecorator(inner)
    {
        public override Task CreateVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task CreateVolumeFromSnapshotAsync(BackendVolume volume, BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task CreateClonedVolumeAsync(BackendVolume volume, BackendVolume source, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task DeleteVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task ExtendVolumeAsync(BackendVolume volume, int newSizeGiB, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task CreateSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task DeleteSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task ManageExistingAsync(BackendVolume volume, string sourceName, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task RemoveExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task CopyImageToVolumeAsync(BackendVolume volume, string imageId, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task CopyVolumeToImageAsync(BackendVolume volume, string imageId, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task RevertToSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;
    }

    /// <summary>Removes nothing.</summary>
    private sealed class KeepsAll(IVolumeDriver inner) : VolumeDriverDecorator(inner)
    {
        public override Task DeleteVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task DeleteSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task RemoveExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;
    }

    /// <summary>Will not remove what is not there.</summary>
    private sealed class WantsWhatIsGone(IVolumeDriver inner) : VolumeDriverDecorator(inner)
    {
        public override async Task DeleteVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default)
        {
            await Inner.GetExistingSizeAsync(volume.Name, cancellationToken);
            await Inner.DeleteVolumeAsync(volume, cancellationToken);
        }

        public override Task DeleteSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
            throw new ResourceNotFoundException("snapshot", snapshot.Id);
    }

    /// <summary>Takes a snapshot away when its volume goes back to it.</summary>
    private sealed class LosesSnapshots(IVolumeDriver inner) : VolumeDriverDecorator(inner)
    {
        public override async Task RevertToSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default)
        {
            await Inner.RevertToSnapshotAsync(snapshot, cancellationToken);
            await Inner.DeleteSnapshotAsync(snapshot, cancellationToken);
        }
    }

    /// <summary>Tells of every volume the same.</summary>
    private sealed class TakesOneForAnother(IVolumeDriver inner) : VolumeDriverDecorator(inner)
    {
        public override async Task<VolumeDriverStats> GetStatsAsync(CancellationToken cancellationToken = default) =>
            (await Inner.GetStatsAsync(cancellationToken)) with { BackendName = "" };

        public override async Task<VolumeExport> CreateExportAsync(BackendVolume volume, CancellationToken cancellationToken = default)
        {
            await Inner.CreateExportAsync(volume, cancellationToken);
            return new() { VolumeName = "other" };
        }

        public override async Task<VolumeConnectionInfo> InitializeConnectionAsync(
            BackendVolume volume, VolumeConnector connector, CancellationToken cancellationToken = default) =>
            (await Inner.InitializeConnectionAsync(volume, connector, cancellationToken)) with { VolumeId = "other" };

        public override Task<string?> DiscoverVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) => Task.FromResult<string?>(null);
    }

    /// <summary>Says yes in place of one kind of error, and does nothing.</summary>
    private sealed class Swallows<TError>(IVolumeDriver inner) : VolumeDriverDecorator(inner)
        where TError : DriverException
    {
        public override Task CreateVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CreateVolumeAsync(volume, cancellationToken));

        public override Task CreateVolumeFromSnapshotAsync(BackendVolume volume, BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CreateVolumeFromSnapshotAsync(volume, snapshot, cancellationToken));

        public override Task CreateClonedVolumeAsync(BackendVolume volume, BackendVolume source, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CreateClonedVolumeAsync(volume, source, cancellationToken));

        public override Task DeleteVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.DeleteVolumeAsync(volume, cancellationToken));

        public override Task ExtendVolumeAsync(BackendVolume volume, int newSizeGiB, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.ExtendVolumeAsync(volume, newSizeGiB, cancellationToken));

        public override Task CreateSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CreateSnapshotAsync(snapshot, cancellationToken));

        public override Task ManageExistingAsync(BackendVolume volume, string sourceName, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.ManageExistingAsync(volume, sourceName, cancellationToken));

        public override Task CopyImageToVolumeAsync(BackendVolume volume, string imageId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CopyImageToVolumeAsync(volume, imageId, cancellationToken));

        public override Task CopyVolumeToImageAsync(BackendVolume volume, string imageId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CopyVolumeToImageAsync(volume, imageId, cancellationToken));

        public override Task RevertToSnapshotAsync(BackendSnapshot snapshot, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.RevertToSnapshotAsync(snapshot, cancellationToken));

        public override Task CheckExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CheckExportAsync(volume, cancellationToken));

        public override Task<VolumeExport> CreateExportAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CreateExportAsync(volume, cancellationToken), () => new() { VolumeName = volume.Name });

        public override Task<string?> DiscoverVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.DiscoverVolumeAsync(volume, cancellationToken), () => null);

        private static async Task TryAsync(Func<Task> call)
        {
            try
            {
                await call();
            }
            catch (TError)
            {
                // This is the lie.
            }
        }

        private static async Task<TResult> TryAsync<TResult>(Func<Task<TResult>> call, Func<TResult> otherwise)
        {
            try
            {
                return await call();
            }
            catch (TError)
            {
                return otherwise();
            }
        }
    }
}
