using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Compute;

// What most cases begin and end with.
public sealed partial class ComputeSuite
{
    private const string NoSuchId = "00000000-dead-beef-0000-000000000000";

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    private static async Task<Image> ImageAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await foreach (var image in harness.Compute.ListImagesAsync(new() { Status = ImageStatus.Active }, cancellationToken).ConfigureAwait(false))
        {
            return image;
        }

        throw new InvalidOperationException("The harness must have an active image.");
    }

    private static async Task<Flavor> FlavorAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var flavors = await AllAsync(harness.Compute.ListFlavorsAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);
        return flavors.MinBy(flavor => flavor.MemoryMiB) ?? throw new InvalidOperationException("The harness must have a flavor.");
    }

    private static async Task<CreateServerRequest> RequestAsync(ComputeHarness harness, string name, CancellationToken cancellationToken) => new()
    {
        Name = name,
        FlavorId = (await FlavorAsync(harness, cancellationToken).ConfigureAwait(false)).Id,
        ImageId = (await ImageAsync(harness, cancellationToken).ConfigureAwait(false)).Id,
    };

    /// <summary>A server that runs.</summary>
    private static async Task<Server> ActiveServerAsync(ComputeHarness harness, CancellationToken cancellationToken, string name = "web")
    {
        var request = await RequestAsync(harness, name, cancellationToken).ConfigureAwait(false);
        return await ActiveServerAsync(harness, request, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Server> ActiveServerAsync(ComputeHarness harness, CreateServerRequest request, CancellationToken cancellationToken)
    {
        var server = await harness.Compute.CreateServerAsync(request, cancellationToken).ConfigureAwait(false);
        return await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A volume that is available.</summary>
    private static async Task<Volume> AvailableVolumeAsync(ComputeHarness harness, CancellationToken cancellationToken, string? imageId = null)
    {
        var size = 1;
        if (imageId is not null)
        {
            var image = await harness.Compute.GetImageAsync(imageId, cancellationToken).ConfigureAwait(false);
            size = Math.Max(size, image.MinDiskGiB);
        }

        var volume = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = size, Name = "data", ImageId = imageId }, cancellationToken)
            .ConfigureAwait(false);
        return await UntilStatusAsync(harness, volume.Id, VolumeStatus.Available, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A volume in use on the server.</summary>
    private static async Task<ServerVolume> AttachedVolumeAsync(ComputeHarness harness, string serverId, CancellationToken cancellationToken)
    {
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        var attachment = await harness.Compute.AttachVolumeAsync(serverId, volume.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, volume.Id, VolumeStatus.InUse, cancellationToken).ConfigureAwait(false);
        return attachment;
    }

    private static async Task<Server> UntilStatusAsync(
        ComputeHarness harness, string serverId, ServerStatus status, CancellationToken cancellationToken) =>
        await UntilAsync(
            harness,
            () => harness.Compute.GetServerAsync(serverId, cancellationToken),
            server => server.Status == status && server.TaskState == ServerTaskState.None,
            $"the server to become {status.ToText()}",
            cancellationToken).ConfigureAwait(false);

    private static async Task<Volume> UntilStatusAsync(
        ComputeHarness harness, string volumeId, VolumeStatus status, CancellationToken cancellationToken) =>
        await UntilAsync(
            harness,
            () => harness.Volumes.GetVolumeAsync(volumeId, cancellationToken),
            volume => volume.Status == status,
            $"the volume to become {status.ToText()}",
            cancellationToken).ConfigureAwait(false);

    private static async Task UntilGoneAsync(ComputeHarness harness, string serverId, CancellationToken cancellationToken) =>
        await UntilAsync(
            harness,
            async () => await IsGoneAsync(harness, serverId, cancellationToken).ConfigureAwait(false),
            gone => gone,
            "the server to be gone",
            cancellationToken).ConfigureAwait(false);

    private static async Task<bool> IsGoneAsync(ComputeHarness harness, string serverId, CancellationToken cancellationToken)
    {
        try
        {
            await harness.Compute.GetServerAsync(serverId, cancellationToken).ConfigureAwait(false);
            return false;
        }
        catch (ResourceNotFoundException)
        {
            return true;
        }
    }

    /// <summary>Looks once a second, at most 300 times, as Manila's waiting loops do.</summary>
    private static async Task<T> UntilAsync<T>(
        ComputeHarness harness, Func<Task<T>> look, Func<T, bool> isDone, string what, CancellationToken cancellationToken)
    {
        var seen = await look().ConfigureAwait(false);
        for (var second = 0; !isDone(seen) && second < 300; second++)
        {
            await harness.AdvanceAsync(OneSecond, cancellationToken).ConfigureAwait(false);
            seen = await look().ConfigureAwait(false);
        }

        Expect.True(isDone(seen), $"{what} within 300 s", seen);
        return seen;
    }

    private static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        List<T> all = [];
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false)) all.Add(item);
        return all;
    }

    /// <summary>The call is refused for the state of the server, which stays as it was.</summary>
    private static async Task<InvalidStateException> RefusedInStateAsync(
        ComputeHarness harness, Server before, Func<Task> call, string what, CancellationToken cancellationToken)
    {
        var refusal = await Expect.ThrowsAsync<InvalidStateException>(call, what).ConfigureAwait(false);
        var after = await harness.Compute.GetServerAsync(before.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(before, after, "the server after the refusal");
        return refusal;
    }
}
