using FakeDrivers.Compute;
using FakeDrivers.Conformance.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <summary>The compute and volume services of a world of their own, honest unless a liar stands before the first.</summary>
internal sealed class FakeComputeHarness : ComputeHarness
{
    private readonly FakeWorld _world;

    public FakeComputeHarness(FakeWorldOptions options, ComputeLiars.Liar? liar = null)
    {
        options.Compute.Hosts = 3;
        _world = new(options);
        Capabilities = options.Compute.Build == Progress.AtOnce
            ? new HashSet<string> { ComputeSuite.Administration, ComputeSuite.SeveralProjects, ComputeSuite.SeveralHosts }
            : new HashSet<string> { ComputeSuite.Administration, ComputeSuite.SeveralProjects, ComputeSuite.SeveralHosts, ComputeSuite.VisibleProgress };
        liar ??= static (honest, _) => honest;
        var user = Of("shop");
        Compute = liar(user.Compute, _world);
        Volumes = user.Volumes;
        Administrator = liar(_world.As(new() { ProjectId = "operations", UserId = "root", IsAdmin = true }).Compute, _world);
        OtherProject = liar(Of("bank").Compute, _world);
    }

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override IReadOnlySet<string> Capabilities { get; }

    public override IComputeApi Compute { get; }

    public override IVolumeApi Volumes { get; }

    public override IComputeApi Administrator { get; }

    public override IComputeApi OtherProject { get; }

    /// <summary>A world in which everything takes its time.</summary>
    public static FakeWorldOptions Paced(Progress progress)
    {
        var options = new FakeWorldOptions();
        (options.Compute.Build, options.Compute.Reboot, options.Compute.Power) = (progress, progress, progress);
        (options.Compute.Delete, options.Compute.Attach, options.Compute.Detach) = (progress, progress, progress);
        options.Compute.DetachInterface = progress;
        (options.Compute.Resize, options.Compute.LiveMigrate, options.Compute.Rebuild, options.Compute.Rescue) = (progress, progress, progress, progress);
        (options.Compute.Shelve, options.Compute.KeepShelved, options.Compute.Image, options.Compute.Password) = (progress, progress, progress, progress);
        (options.Volumes.Create, options.Volumes.Download, options.Volumes.Delete) = (progress, progress, progress);
        return options;
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

    private FakeWorldView Of(string projectId) => _world.As(new() { ProjectId = projectId, UserId = $"user-of-{projectId}" });
}
