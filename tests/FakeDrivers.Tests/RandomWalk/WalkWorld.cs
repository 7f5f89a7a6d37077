using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>The worlds that walks go through: small, with quotas that are hit, slow and failing or not, as their seed says.</summary>
internal static class WalkWorld
{
    public static FakeWorld Make(int seed)
    {
        var options = new FakeWorldOptions { RandomSeed = seed, CallLogCapacity = 32, ChangeFeedCapacity = 32 };
        if (IsSlow(seed)) SlowDown(options);
        (options.Compute.Hosts, options.Compute.HostMemoryMiB, options.Compute.HostVcpus, options.Compute.HostDiskGiB) = (3, 8192, 4, 60);
        (options.Compute.MaxInstances, options.Compute.MaxCores, options.Compute.MaxServerGroups, options.Compute.MaxKeyPairs) = (8, 12, 3, 3);
        (options.Volumes.MaxVolumes, options.Volumes.MaxSnapshots, options.Volumes.MaxTotalGiB, options.Volumes.MaxBackups, options.Volumes.MaxGroups) = (12, 8, 50, 5, 3);
        options.Volumes.DefaultGroupType = "together";
        options.Volumes.Pools.Clear();
        options.Volumes.Pools.Add(new() { Name = "near@lvm#lvm", BackendName = "lvm", TotalGiB = 80 });
        options.Volumes.Pools.Add(new() { Name = "far@lvm#lvm", BackendName = "lvm", TotalGiB = 30 });
        (options.Networking.MaxNetworks, options.Networking.MaxSubnets, options.Networking.MaxPorts, options.Networking.MaxRouters) = (6, 8, 30, 3);
        (options.Networking.MaxFloatingIps, options.Networking.MaxSecurityGroups, options.Networking.MaxSecurityGroupRules) = (6, 5, 24);
        (options.Networking.MaxSubnetPools, options.Networking.MaxRbacPolicies, options.Networking.MaxTrunks) = (4, 5, 3);
        (options.Images.MaxImages, options.Images.MaxStoredBytes, options.Images.MaxStagedBytes, options.Images.MaxUploading) = (14, 200, 60, 4);
        (options.Images.DelayedDelete, options.Images.ShowLocations) = (seed % 3 == 0, true);
        options.Images.Scrub = Progress.After(TimeSpan.FromSeconds(40));
        options.Images.Stores.Add("slow");
        options.Images.WebSource = static (uri, _) => new(uri.AbsolutePath == "/none" ? null : new MemoryStream(new byte[4]));
        (options.Identity.PasswordRounds, options.Identity.LockoutAttempts) = (4, seed % 2 == 0 ? 5 : 0);
        (options.Identity.TokenLifetime, options.Identity.ExpiredTokenWindow) = (TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3));
        options.Compute.ReclaimInterval = seed % 5 < 2 ? TimeSpan.FromSeconds(30) : TimeSpan.Zero;
        options.Compute.KeepUsage = seed % 7 == 0;
        var world = new FakeWorld(options);
        world.Volumes.CreateTypeAsync(new() { Name = "many", ExtraSpecs = new Dictionary<string, string> { ["multiattach"] = "<is> True" } }).Ended();
        world.Volumes.CreateGroupTypeAsync(new() { Name = "together" }).Ended();
        if (IsFailing(seed)) Break(world);
        return world;
    }

    /// <summary>Whether what takes time takes some.</summary>
    public static bool IsSlow(int seed) => seed % 4 != 0;

    /// <summary>Whether calls and endings fail now and then.</summary>
    public static bool IsFailing(int seed) => seed % 4 >= 2;

    /// <summary>Whether administrators also write the volume service's book of attachments for volumes that servers have.</summary>
    public static bool IsBypassing(int seed) => seed % 2 == 1;

    /// <summary>Whether the outside world changes things past the rules.</summary>
    public static bool IsEdited(int seed) => seed % 3 == 1;

    private static void SlowDown(FakeWorldOptions options)
    {
        object[] domains = [options.Compute, options.Volumes, options.Networking, options.Images];
        var slow = Progress.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(6));
        foreach (var domain in domains)
        {
            foreach (var duration in domain.GetType().GetProperties().Where(option => option.PropertyType == typeof(Progress))) duration.SetValue(domain, slow);
        }

        options.Compute.Power = Progress.AfterObservations(2);
    }

    private static void Break(FakeWorld world)
    {
        foreach (var transition in OperationCatalog.Transitions.Where(transition => transition.Domain != "ldap"))
        {
            world.Faults.On(transition).Throw(new DriverException("It failed.")).WithProbability(0.12);
            world.Faults.On(transition).Delay(TimeSpan.FromSeconds(3)).WithProbability(0.05);
        }

        world.Faults.On(VolumeTransitions.FinishDelete).Throw(pending => new VolumeIsBusyException(pending.TargetId)).WithProbability(0.1);
        world.Faults.On(NetworkTransitions.FinishPortUp).Hang().WithProbability(0.05);
        world.Faults.OnAny().Throw(new DriverException("The service is down.")).WithProbability(0.02);
        world.Faults.OnAny().AfterChange().Throw(new DriverException("The reply was lost.")).WithProbability(0.02);
        world.Faults.OnAny().Delay(TimeSpan.FromSeconds(2)).WithProbability(0.02);
    }
}
