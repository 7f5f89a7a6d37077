using System.Runtime.CompilerServices;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <content>Liars about reading, finding, listing and changing.</content>
internal static partial class VolumeLiars
{
    /// <summary>Reads the first volume that there is.</summary>
    internal sealed class ReadsTheFirst(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<Volume> GetVolumeAsync(string volumeId, CancellationToken cancellationToken = default)
        {
            var asked = await Inner.GetVolumeAsync(volumeId, cancellationToken);
            await foreach (var volume in Inner.ListVolumesAsync(cancellationToken: cancellationToken)) return volume;
            return asked;
        }

        public override async Task<Volume> FindVolumeAsync(string nameOrId, CancellationToken cancellationToken = default)
        {
            await foreach (var volume in Inner.ListVolumesAsync(cancellationToken: cancellationToken)) return volume;
            return await Inner.FindVolumeAsync(nameOrId, cancellationToken);
        }
    }

    /// <summary>Shows made-up rows in place of an error.</summary>
    internal sealed class MakesUpRows(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<Volume> GetVolumeAsync(string volumeId, CancellationToken cancellationToken = default)
        {
            try
            {
                return await Inner.GetVolumeAsync(volumeId, cancellationToken);
            }
            catch (ResourceNotFoundException)
            {
                return SomeVolume(volumeId);
            }
        }

        public override async Task<VolumeSnapshot> GetSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default)
        {
            try
            {
                return await Inner.GetSnapshotAsync(snapshotId, cancellationToken);
            }
            catch (ResourceNotFoundException)
            {
                return SomeSnapshot(snapshotId);
            }
        }
    }

    /// <summary>Reads for everybody with an administrator's eyes.</summary>
    internal sealed class IgnoresProjects(IVolumeApi inner, IVolumeApi administrator) : VolumeApiDecorator(inner)
    {
        public override Task<Volume> GetVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
            administrator.GetVolumeAsync(volumeId, cancellationToken);

        public override async Task<Volume> FindVolumeAsync(string nameOrId, CancellationToken cancellationToken = default)
        {
            await foreach (var volume in administrator.ListVolumesAsync(new() { Name = nameOrId, AllProjects = true }, cancellationToken)) return volume;
            return await Inner.FindVolumeAsync(nameOrId, cancellationToken);
        }

        public override IAsyncEnumerable<Volume> ListVolumesAsync(VolumeQuery? query = null, CancellationToken cancellationToken = default) =>
            administrator.ListVolumesAsync((query ?? new()) with { AllProjects = true }, cancellationToken);

        public override Task<VolumeSnapshot> GetSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
            administrator.GetSnapshotAsync(snapshotId, cancellationToken);
    }

    /// <summary>Finds volumes of the caller's project by their names, and no others.</summary>
    internal sealed class FindsNamesOnly(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<Volume> FindVolumeAsync(string nameOrId, CancellationToken cancellationToken = default)
        {
            await foreach (var volume in Inner.ListVolumesAsync(new() { Name = nameOrId }, cancellationToken)) return volume;
            throw new ResourceNotFoundException("volume", nameOrId);
        }
    }

    /// <summary>Shows even an administrator his own project only.</summary>
    internal sealed class BlindsAdministrators(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<Volume> GetVolumeAsync(string volumeId, CancellationToken cancellationToken = default)
        {
            var (volume, quota) = (await Inner.GetVolumeAsync(volumeId, cancellationToken), await Inner.GetQuotaAsync(cancellationToken: cancellationToken));
            return volume.ProjectId == quota.ProjectId ? volume : throw new ResourceNotFoundException("volume", volumeId);
        }

        public override IAsyncEnumerable<Volume> ListVolumesAsync(VolumeQuery? query = null, CancellationToken cancellationToken = default) =>
            Inner.ListVolumesAsync((query ?? new()) with { AllProjects = false }, cancellationToken);
    }

    /// <summary>Lists the newest first.</summary>
    internal sealed class ListsBackwards(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async IAsyncEnumerable<Volume> ListVolumesAsync(
            VolumeQuery? query = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            var all = new List<Volume>();
            await foreach (var volume in Inner.ListVolumesAsync(query, cancellationToken)) all.Insert(0, volume);
            foreach (var volume in all) yield return volume;
        }

        public override async IAsyncEnumerable<VolumeSnapshot> ListSnapshotsAsync(
            VolumeSnapshotQuery? query = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            var all = new List<VolumeSnapshot>();
            await foreach (var snapshot in Inner.ListSnapshotsAsync(query, cancellationToken)) all.Insert(0, snapshot);
            foreach (var snapshot in all) yield return snapshot;
        }
    }

    /// <summary>Lists everything, whatever name or status was asked for.</summary>
    internal sealed class IgnoresFilters(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override IAsyncEnumerable<Volume> ListVolumesAsync(VolumeQuery? query = null, CancellationToken cancellationToken = default) =>
            Inner.ListVolumesAsync((query ?? new()) with { Name = null, Status = null }, cancellationToken);

        public override IAsyncEnumerable<VolumeSnapshot> ListSnapshotsAsync(
            VolumeSnapshotQuery? query = null, CancellationToken cancellationToken = default) =>
            Inner.ListSnapshotsAsync((query ?? new()) with { Name = null, Status = null, VolumeId = null }, cancellationToken);
    }

    /// <summary>Lists all at once, whatever limit and marker say.</summary>
    internal sealed class IgnoresPages(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override IAsyncEnumerable<Volume> ListVolumesAsync(VolumeQuery? query = null, CancellationToken cancellationToken = default) =>
            Inner.ListVolumesAsync((query ?? new()) with { Limit = null, Marker = null }, cancellationToken);

        public override IAsyncEnumerable<VolumeSnapshot> ListSnapshotsAsync(
            VolumeSnapshotQuery? query = null, CancellationToken cancellationToken = default) =>
            Inner.ListSnapshotsAsync((query ?? new()) with { Limit = null, Marker = null }, cancellationToken);
    }

    /// <summary>Answers with the change, but does not keep it.</summary>
    internal sealed class ForgetsChanges(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<Volume> UpdateVolumeAsync(UpdateVolumeRequest request, CancellationToken cancellationToken = default)
        {
            var volume = await Inner.GetVolumeAsync(request.VolumeId, cancellationToken);
            return volume with { Name = request.Name ?? volume.Name, Description = request.Description ?? volume.Description };
        }
    }

    /// <summary>Empties what a change does not name.</summary>
    internal sealed class ClearsWhatIsAbsent(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<Volume> UpdateVolumeAsync(UpdateVolumeRequest request, CancellationToken cancellationToken = default) =>
            Inner.UpdateVolumeAsync(request with { Name = request.Name ?? "", Description = request.Description ?? "" }, cancellationToken);
    }

    private static Volume SomeVolume(string volumeId) => new()
    {
        Id = volumeId,
        Status = VolumeStatus.Available,
        SizeGiB = 1,
        AvailabilityZone = "nova",
        ProjectId = "any",
        UserId = "any",
        CreatedAt = default,
    };

    private static VolumeSnapshot SomeSnapshot(string snapshotId) => new()
    {
        Id = snapshotId,
        VolumeId = snapshotId,
        Status = VolumeSnapshotStatus.Available,
        SizeGiB = 1,
        ProjectId = "any",
        UserId = "any",
        CreatedAt = default,
    };
}
