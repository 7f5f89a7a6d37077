using FakeDrivers.Tests.Worlds.Files;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>A world of its own for each test, a user of a project in it, and short ways to volumes in a given state.</summary>
public abstract class VolumeTestBase : IDisposable
{
    protected internal const string ServerId = "9f2a7b1c-55d0-4c3e-8a61-0f6f6d1f0a01";
    protected internal const string OtherServerId = "9f2a7b1c-55d0-4c3e-8a61-0f6f6d1f0a02";

    /// <summary>A second pool beside that of the defaults.</summary>
    protected internal const string FarPool = "far@lvm#lvm";

    protected VolumeTestBase(Action<FakeVolumeOptions>? configure = null)
    {
        var options = new FakeWorldOptions();
        options.Volumes.Pools.Add(new() { Name = FarPool, BackendName = "lvm" });
        configure?.Invoke(options.Volumes);
        World = new(options);
        Volumes = World.As(Caller).Volumes;
        Bank = World.As(new() { ProjectId = "bank", UserId = "bob" }).Volumes;
    }

    protected static RequestContext Caller { get; } = new() { ProjectId = "shop", UserId = "ann" };

    protected internal FakeWorld World { get; }

    protected FakeVolumeApi Volumes { get; }

    /// <summary>Somebody of another project.</summary>
    protected FakeVolumeApi Bank { get; }

    protected FakeVolumeApi Administrator => World.Volumes;

    internal FakeVolumeApi User => Volumes;

    internal FakeVolumeApi Admin => World.Volumes;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    protected internal static AttachVolumeRequest ToServer(Volume volume) => new() { VolumeId = volume.Id, ServerId = ServerId, Device = "/dev/vdb" };

    /// <summary>A group for volumes of the default type.</summary>
    protected internal async Task<VolumeGroup> MakeGroupAsync(string? name = null)
    {
        var types = await Administrator.ListGroupTypesAsync(Token).ToListAsync(Token);
        var type = types.Count > 0 ? types[0] : await Administrator.CreateGroupTypeAsync(new() { Name = "together" }, Token);
        return await Volumes.CreateGroupAsync(new() { Name = name, GroupType = type.Id, VolumeTypes = [VolumeType.DefaultName] }, Token);
    }

    protected Task<Volume> MakeAsync(int sizeGiB = 1, string? name = null, string? type = null) =>
        Volumes.CreateVolumeAsync(new() { SizeGiB = sizeGiB, Name = name, VolumeType = type }, Token);

    protected Task<VolumeType> MakeTypeAsync(string name, params (string Key, string Value)[] specs) => Administrator.CreateTypeAsync(
        new() { Name = name, ExtraSpecs = specs.ToDictionary(spec => spec.Key, spec => spec.Value) }, Token);

    protected Task<VolumeSnapshot> SnapAsync(Volume volume, string? name = null) =>
        Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id, Name = name }, Token);

    protected async Task<Volume> MakeInUseAsync(string? type = null)
    {
        var volume = await MakeAsync(type: type);
        await Volumes.AttachVolumeAsync(ToServer(volume), Token);
        return await ReadAsync(volume);
    }

    protected Task<Volume> ReadAsync(Volume volume) => Administrator.GetVolumeAsync(volume.Id, Token);

    protected async Task<(int Volumes, int Snapshots, long GiB)> UsageAsync()
    {
        var usage = await Volumes.GetUsageAsync(cancellationToken: Token);
        return (usage.Volumes, usage.Snapshots, usage.TotalGiB);
    }

    /// <summary>The world can be saved, and comes back as it is.</summary>
    protected void ShouldComeBack()
    {
        using var other = new FakeWorld();
        RichWorld.Load(other, RichWorld.FileOf(World));
        other.Snapshot().Export().Should().Be(World.Snapshot().Export());
    }

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
