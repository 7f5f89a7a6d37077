using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

/// <summary>The contract of <c>IVolumeApi</c>, case by case: Cinder's API v3 as Manila's wrapper uses it.</summary>
/// <remarks>Immutable and thread-safe. The ids are <c>VOL-</c>, three letters for the topic, and a number.</remarks>
public sealed partial class VolumeSuite : ConformanceSuite<VolumeHarness>
{
    private const string Api = "Cinder API v3";
    private const string Wrapper = "Manila volume.cinder.API";

    /// <summary>Some server. The volume service takes its id on trust, as long as it is a UUID.</summary>
    private const string ServerId = "9f2a7b1c-55d0-4c3e-8a61-0f6f6d1f0a01";

    /// <summary>An id that nothing bears.</summary>
    private const string Unknown = "00000000-0000-4000-8000-00000000dead";

    /// <summary>How often a wait looks, a second apart: short of the time limit of a case on a real service.</summary>
    private const int Looks = 50;

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override string Name => nameof(IVolumeApi);

    /// <inheritdoc/>
    public override IReadOnlyList<ConformanceCase<VolumeHarness>> Cases { get; } =
    [
        .. CreateCases(), .. CopyCases(), .. ReadCases(), .. ListCases(), .. UpdateCases(), .. DeleteCases(), .. ExtendCases(),
        .. SnapshotCases(), .. SnapshotEndCases(), .. AttachCases(), .. DetachCases(), .. AdministrationCases(), .. QuotaCases(),
        .. QuotaUsageCases(), .. TypeCases(), .. ConnectionCases(), .. CopyingCases(), .. DescribingCases(), .. KindCases(), .. ManagementCases(),
    ];

    private static ConformanceCase<VolumeHarness> Case(
        string id, string title, string source, Func<VolumeHarness, CancellationToken, Task> body, string? capability = null) =>
        new() { Id = id, Title = title, Source = source, Body = body, Capability = capability };

    /// <summary>Makes a volume and waits until it is available.</summary>
    private static async Task<Volume> MakeAsync(VolumeHarness harness, CancellationToken token, int sizeGiB = 1, string? name = null)
    {
        var made = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = sizeGiB, Name = name }, token).ConfigureAwait(false);
        return await WaitAsync(harness, made.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    /// <summary>Takes a snapshot and waits until it is available.</summary>
    private static async Task<VolumeSnapshot> SnapAsync(VolumeHarness harness, string volumeId, CancellationToken token, string? name = null)
    {
        var made = await harness.Volumes.CreateSnapshotAsync(new() { VolumeId = volumeId, Name = name }, token).ConfigureAwait(false);
        return await WaitSnapshotAsync(harness, made.Id, VolumeSnapshotStatus.Available, token).ConfigureAwait(false);
    }

    /// <summary>Makes a volume and attaches it to some server.</summary>
    private static async Task<Volume> MakeInUseAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        return await AttachAsync(harness, volume.Id, token).ConfigureAwait(false);
    }

    private static async Task<Volume> AttachAsync(VolumeHarness harness, string volumeId, CancellationToken token)
    {
        await harness.Volumes.ReserveVolumeAsync(volumeId, token).ConfigureAwait(false);
        await harness.Volumes.AttachVolumeAsync(ToServer(volumeId), token).ConfigureAwait(false);
        return await WaitAsync(harness, volumeId, VolumeStatus.InUse, token).ConfigureAwait(false);
    }

    private static AttachVolumeRequest ToServer(string volumeId) => new() { VolumeId = volumeId, ServerId = ServerId, Device = "/dev/vdb" };

    /// <summary>Waits as Manila does: look, and let a second pass, until the status is there.</summary>
    private static async Task<Volume> WaitAsync(VolumeHarness harness, string volumeId, VolumeStatus status, CancellationToken token)
    {
        for (var look = 0; ; look++)
        {
            var volume = await harness.Volumes.GetVolumeAsync(volumeId, token).ConfigureAwait(false);
            if (volume.Status == status) return volume;
            Expect.True(look < Looks && !HasFailed(volume.Status), $"the volume to become {status}", volume.Status);
            await harness.AdvanceAsync(PollInterval, token).ConfigureAwait(false);
        }
    }

    private static async Task<VolumeSnapshot> WaitSnapshotAsync(
        VolumeHarness harness, string snapshotId, VolumeSnapshotStatus status, CancellationToken token)
    {
        for (var look = 0; ; look++)
        {
            var snapshot = await harness.Volumes.GetSnapshotAsync(snapshotId, token).ConfigureAwait(false);
            if (snapshot.Status == status) return snapshot;
            Expect.True(look < Looks && !HasFailed(snapshot.Status), $"the snapshot to become {status}", snapshot.Status);
            await harness.AdvanceAsync(PollInterval, token).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the thing that <paramref name="get"/> reads is not found.</summary>
    private static async Task WaitGoneAsync(VolumeHarness harness, Func<Task> get, string what, CancellationToken token)
    {
        for (var look = 0; ; look++)
        {
            try
            {
                await get().ConfigureAwait(false);
            }
            catch (ResourceNotFoundException)
            {
                return;
            }

            Expect.True(look < Looks, $"{what} to be gone in the end", "it is still found");
            await harness.AdvanceAsync(PollInterval, token).ConfigureAwait(false);
        }
    }

    private static Task WaitVolumeGoneAsync(VolumeHarness harness, string volumeId, CancellationToken token) =>
        WaitGoneAsync(harness, () => harness.Volumes.GetVolumeAsync(volumeId, token), "the volume", token);

    private static Task WaitSnapshotGoneAsync(VolumeHarness harness, string snapshotId, CancellationToken token) =>
        WaitGoneAsync(harness, () => harness.Volumes.GetSnapshotAsync(snapshotId, token), "the snapshot", token);

    private static bool HasFailed(VolumeStatus status) =>
        status is VolumeStatus.Error or VolumeStatus.ErrorDeleting or VolumeStatus.ErrorExtending;

    private static bool HasFailed(VolumeSnapshotStatus status) => status is VolumeSnapshotStatus.Error or VolumeSnapshotStatus.ErrorDeleting;

    private static async Task<List<T>> ReadAllAsync<T>(IAsyncEnumerable<T> listing)
    {
        var all = new List<T>();
        await foreach (var each in listing.ConfigureAwait(false)) all.Add(each);
        return all;
    }

    private static async Task<List<string>> ListIdsAsync(IVolumeApi volumes, VolumeQuery? query, CancellationToken token) =>
        (await ReadAllAsync(volumes.ListVolumesAsync(query, token)).ConfigureAwait(false)).ConvertAll(volume => volume.Id);
}
