using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Proofs;

/// <summary>A world where everything takes a while, and fails now and then.</summary>
internal static class SlowCloud
{
    public static FakeWorld Make(long seed = 1, Latency? latency = null, double calls = 0)
    {
        var options = new FakeWorldOptions { RandomSeed = seed };
        var slow = Progress.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        var (volumes, compute) = (options.Volumes, options.Compute);
        (volumes.Create, volumes.Delete, volumes.Extend, volumes.CreateSnapshot, volumes.DeleteSnapshot) = (slow, slow, slow, slow, slow);
        (volumes.Attach, volumes.Detach) = (slow, slow);
        (compute.Build, compute.Delete, compute.Reboot, compute.Power, compute.Attach, compute.Detach) = (slow, slow, slow, slow, slow, slow);
        if (latency is not null) options.Latency.All = latency;
        var world = new FakeWorld(options);
        Transition[] endings =
        [
            VolumeTransitions.FinishExtend, VolumeTransitions.FinishDelete, VolumeTransitions.FinishAttach, VolumeTransitions.FinishDetach,
            VolumeTransitions.FinishCreateSnapshot, VolumeTransitions.FinishDeleteSnapshot, ComputeTransitions.FinishBuild,
            ComputeTransitions.FinishDelete, ComputeTransitions.FinishAttachVolume, ComputeTransitions.FinishDetachVolume,
        ];
        foreach (var ending in endings) world.Faults.On(ending).Throw(new DriverException("It failed.")).WithProbability(0.2);
        world.Faults.On(VolumeTransitions.FinishCreate).Delay(TimeSpan.FromSeconds(2)).WithProbability(0.2);
        if (calls == 0) return world;
        world.Faults.OnAny().Throw(new DriverException("The service is down.")).WithProbability(calls);
        world.Faults.OnAny().AfterChange().Throw(new DriverException("The reply was lost.")).WithProbability(calls);
        return world;
    }
}
