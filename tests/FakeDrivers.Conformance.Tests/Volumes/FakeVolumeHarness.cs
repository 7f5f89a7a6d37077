using FakeDrivers.Conformance.Volumes;
using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>The volumes of a world of their own, honest unless a liar stands before them.</summary>
internal sealed class FakeVolumeHarness : VolumeHarness
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    private readonly FakeWorld _world;

    public FakeVolumeHarness(FakeWorldOptions options, Func<IVolumeApi, IVolumeApi, IVolumeApi>? decorate = null)
    {
        _world = new(options);
        _world.Kernel.LayDown(RequestContext.Admin, tx => tx.Add(ImageTables.Images, new()
        {
            Id = ImageId,
            Name = "debian",
            SizeBytes = 300 << 20,
            VirtualSizeBytes = 2L << 30,
            MinDiskGiB = ImageMinDiskGiB,
        }));
        decorate ??= static (honest, _) => honest;
        Administrator = decorate(_world.Volumes, _world.Volumes);
        Volumes = decorate(Of("shop"), _world.Volumes);
        OtherProject = decorate(Of("bank"), _world.Volumes);
    }

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override IReadOnlySet<string> Capabilities { get; } = new HashSet<string>
    {
        VolumeCapabilities.Administration, VolumeCapabilities.Projects, VolumeCapabilities.Images, VolumeCapabilities.Failures,
        VolumeCapabilities.Transitions, VolumeCapabilities.Content, VolumeCapabilities.DefaultQuota, VolumeCapabilities.Backups,
        VolumeCapabilities.Management, VolumeCapabilities.Servers,
    };

    public override IVolumeApi Volumes { get; }

    public override IVolumeApi Administrator { get; }

    public override IVolumeApi OtherProject { get; }

    public override string ImageId => "7d3f0c1e-2b1a-4e55-9c39-3a6a5f9e2d10";

    public override int ImageMinDiskGiB => 3;

    public override async Task AttachToServerAsync(string volumeId, CancellationToken cancellationToken)
    {
        var compute = _world.As(User("shop")).Compute;
        var image = await _world.Images.FindImageAsync("cirros", cancellationToken);
        var server = await compute.CreateServerAsync(new() { Name = "holder", FlavorId = "1", ImageId = image.Id }, cancellationToken);
        await compute.AttachVolumeAsync(server.Id, volumeId, cancellationToken: cancellationToken);
    }

    public override void FailNext(VolumeFailure failure)
    {
        var (transition, error) = failure switch
        {
            VolumeFailure.Create => (VolumeTransitions.FinishCreate, new DriverException("The backend is full.")),
            VolumeFailure.Delete => (VolumeTransitions.FinishDelete, new DriverException("The backend is away.")),
            VolumeFailure.VolumeIsBusy => (VolumeTransitions.FinishDelete, new VolumeIsBusyException("it")),
            VolumeFailure.Extend => (VolumeTransitions.FinishExtend, new DriverException("The backend is full.")),
            VolumeFailure.CreateSnapshot => (VolumeTransitions.FinishCreateSnapshot, new DriverException("The backend is full.")),
            VolumeFailure.DeleteSnapshot => (VolumeTransitions.FinishDeleteSnapshot, new DriverException("The backend is away.")),
            VolumeFailure.SnapshotIsBusy => (VolumeTransitions.FinishDeleteSnapshot, new SnapshotIsBusyException("it")),
            VolumeFailure.Attach => (VolumeTransitions.FinishAttach, new DriverException("The path is down.")),
            VolumeFailure.Detach => (VolumeTransitions.FinishDetach, new DriverException("The device is held.")),
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "There is no such failure."),
        };
        _world.Faults.On(transition).Throw(error).Times(1);
    }

    public override void SlowDown()
    {
        Transition[] transitions =
        [
            VolumeTransitions.FinishCreate, VolumeTransitions.FinishDelete, VolumeTransitions.FinishExtend, VolumeTransitions.FinishCreateSnapshot,
            VolumeTransitions.FinishDeleteSnapshot, VolumeTransitions.FinishAttach, VolumeTransitions.FinishDetach,
        ];

        // A transition is asked again when its delay is over; by then it is due later than it began.
        foreach (var transition in transitions) _world.Faults.On(transition).When(pending => pending.DueAt == pending.BegunAt).Delay(Slow);
    }

    public override Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        _world.Clock.Advance(time);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _world.Dispose();
        return base.DisposeAsync();
    }

    private FakeVolumeApi Of(string projectId) => _world.As(User(projectId)).Volumes;

    private static RequestContext User(string projectId) => new() { ProjectId = projectId, UserId = "user" };
}
