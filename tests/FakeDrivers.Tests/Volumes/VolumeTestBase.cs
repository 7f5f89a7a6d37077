using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>A world of its own for each test, a user of a project in it, and short ways to volumes in a given state.</summary>
public abstract class VolumeTestBase : IDisposable
{
    protected const string ServerId = "9f2a7b1c-55d0-4c3e-8a61-0f6f6d1f0a01";
    protected const string OtherServerId = "9f2a7b1c-55d0-4c3e-8a61-0f6f6d1f0a02";

    protected static readonly RequestContext User = new() { ProjectId = "shop", UserId = "ann" };

    protected VolumeTestBase(Action<FakeVolumeOptions>? configure = null)
    {
        var options = new FakeWorldOptions();
        configure?.Invoke(options.Volumes);
        World = new(options);
        Volumes = World.As(User).Volumes;
    }

    protected FakeWorld World { get; }

    protected FakeVolumeApi Volumes { get; }

    protected FakeVolumeApi Administrator => World.Volumes;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task<Volume> MakeAsync(int sizeGiB = 1, string? name = null) => Volumes.CreateVolumeAsync(new() { SizeGiB = sizeGiB, Name = name }, Token);

    protected Task<VolumeSnapshot> SnapAsync(Volume volume, string? name = null) =>
        Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id, Name = name }, Token);

    protected async Task<Volume> MakeInUseAsync()
    {
        var volume = await MakeAsync();
        await Volumes.AttachVolumeAsync(ToServer(volume), Token);
        return await ReadAsync(volume);
    }

    protected Task<Volume> ReadAsync(Volume volume) => Administrator.GetVolumeAsync(volume.Id, Token);

    protected async Task<(int Volumes, int Snapshots, long GiB)> UsageAsync()
    {
        var usage = await Volumes.GetUsageAsync(cancellationToken: Token);
        return (usage.Volumes, usage.Snapshots, usage.TotalGiB);
    }

    protected static AttachVolumeRequest ToServer(Volume volume) => new() { VolumeId = volume.Id, ServerId = ServerId, Device = "/dev/vdb" };

    /// <summary>The call is refused with that error, and the world is the very same as before.</summary>
    protected async Task<TError> RefusedAsync<TError>(Func<Task> call)
        where TError : DriverException
    {
        var before = World.Kernel.State;
        var error = (await call.Should().ThrowAsync<TError>()).Which;
        World.Kernel.State.Should().BeSameAs(before, "a refused call changes nothing");
        return error;
    }
}
