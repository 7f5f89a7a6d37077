using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Proofs;

/// <summary>A world in which every write operation of volumes and servers has something to be accepted for, and something to be refused for.</summary>
internal sealed class WriteStage : IDisposable
{
    public const string PublicKey =
        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBCMlVcChRoASHj8mulfp0Unuqr/nHqdJ5i6L3i4uWr+9MO5jQS2upOSIP3/7DzB9246/WNQN+VKwU359mYL4z/g=";

    private static readonly RequestContext User = new() { ProjectId = "shop", UserId = "ann" };

    public WriteStage()
    {
        World.Edit(edit => edit.Host("compute-5", host => host with { IsEnabled = false }));
        World.Edit(edit => edit.VolumePool("fake@lvm#lvm", pool => pool with { StorageProtocol = "AoE" }));
        (Free, Used, Reserved, Leaving, Parent, Data) = (
            MakeVolume("free"), MakeVolume("used"), MakeVolume("reserved"), MakeVolume("leaving"), MakeVolume("parent"), MakeVolume("data"));
        foreach (var volume in new[] { Used, Leaving })
        {
            Volumes.AttachVolumeAsync(new() { VolumeId = volume, HostName = "host", Device = "/dev/sdb" }).Ended();
        }

        Things = new(this);
        Volumes.ReserveVolumeAsync(Reserved).Ended();
        Volumes.BeginDetachingAsync(Leaving).Ended();
        Taken = Volumes.CreateSnapshotAsync(new() { VolumeId = Parent, Metadata = WriteStageThings.Pair("key", "value") }).Ended().Id;
        World.Edit(edit => edit.Volume(Parent, volume => volume with { ContentId = "written since" }));
        Image = World.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images)[0].Id;
        (Web, Off, Paused, Suspended, Locked) = (
            MakeServer("web"), MakeServer("off"), MakeServer("paused"), MakeServer("suspended"), MakeServer("locked"));
        Compute.StopServerAsync(Off).Ended();
        Compute.PauseServerAsync(Paused).Ended();
        Compute.SuspendServerAsync(Suspended).Ended();
        World.Compute.LockServerAsync(Locked).Ended();
        Compute.AttachVolumeAsync(Web, Data).Ended();
        Compute.ImportKeyPairAsync("key", PublicKey).Ended();
        Group = Compute.CreateSecurityGroupAsync(new() { Name = "group" }).Ended().Id;
        Rule = Compute.CreateSecurityGroupRuleAsync(
            new() { SecurityGroupId = Group, Protocol = SecurityGroupProtocol.Tcp, FromPort = 80, ToPort = 80 }).Ended().Id;
        SetUpMoves();
        SetUpCatalog();
        World.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    public FakeWorld World { get; } = new(Options());

    public FakeVolumeApi Volumes => World.As(User).Volumes;

    public FakeComputeApi Compute => World.As(User).Compute;

    /// <summary>What there is of the volume service besides volumes.</summary>
    public WriteStageThings Things { get; }

    public string Free { get; }

    public string Used { get; }

    public string Reserved { get; }

    public string Leaving { get; }

    public string Parent { get; }

    public string Data { get; }

    public string Taken { get; }

    public string Image { get; }

    public string Web { get; }

    public string Off { get; }

    public string Paused { get; }

    public string Suspended { get; }

    public string Locked { get; }

    public string Group { get; }

    public string Rule { get; }

    public string Resized { get; private set; } = string.Empty;

    public string Rescued { get; private set; } = string.Empty;

    public string Shelved { get; private set; } = string.Empty;

    public string SoftDeleted { get; private set; } = string.Empty;

    public string Moving { get; private set; } = string.Empty;

    public string Migration { get; private set; } = string.Empty;

    public string Lost { get; private set; } = string.Empty;

    public string ServerGroup { get; private set; } = string.Empty;

    public string Service { get; private set; } = string.Empty;

    public string EmptyService { get; private set; } = string.Empty;

    public string Aggregate { get; private set; } = string.Empty;

    public string EmptyAggregate { get; private set; } = string.Empty;

    public void Dispose() => World.Dispose();

    // A second pool, to move to. What takes time goes by observation, so that no timer of the clock waits.
    private static FakeWorldOptions Options()
    {
        var options = new FakeWorldOptions();
        (options.Compute.Hosts, options.Compute.MaxInstances, options.Compute.MaxCores) = (5, 100, 100);
        (options.Compute.KeepShelved, options.Compute.LiveMigrate) = (Progress.AfterObservations(1000), Progress.AfterObservations(1000));
        options.Volumes.Pools.Add(new() { Name = "far@lvm#lvm", BackendName = "lvm" });
        return options;
    }

    internal string MakeVolume(string name) => Volumes.CreateVolumeAsync(new() { Name = name, SizeGiB = 1 }).Ended().Id;

    private void SetUpMoves()
    {
        (Resized, Rescued, Shelved, SoftDeleted, Moving, Lost) = (
            MakeServer("resized"), MakeServer("rescued"), MakeServer("shelved"), MakeServer("deleted"), MakeServer("moving"), MakeServer("lost"));
        Compute.ResizeServerAsync(Resized, "2").Ended();
        Compute.RescueServerAsync(Rescued).Ended();
        Compute.ShelveServerAsync(Shelved).Ended();
        World.Edit(edit => edit.Server(SoftDeleted, server => server with { VmState = ServerVmState.SoftDeleted }));
        World.Compute.LiveMigrateServerAsync(Moving).Ended();
        Migration = World.Compute.GetServerAsync(Moving).Ended().Move!.MigrationId;
        var host = World.Compute.GetServerAsync(Lost).Ended().Host!;
        World.Edit(edit => edit.Host(host, each => each with { IsUp = false }));
        Compute.SetMetadataItemsAsync(Web, new Dictionary<string, string> { ["k"] = "v" }).Ended();
        Compute.AddServerTagAsync(Web, "t").Ended();
        World.Edit(edit => edit.GuestPassword(Web, "c2VjcmV0"));
    }

    private void SetUpCatalog()
    {
        var admin = World.Compute;
        admin.SetFlavorExtraSpecsAsync("1", new Dictionary<string, string> { ["k"] = "v" }).Ended();
        admin.CreateFlavorAsync(new() { Name = "private", Id = "p", Vcpus = 1, MemoryMiB = 1, DiskGiB = 1, IsPublic = false }).Ended();
        admin.AddFlavorAccessAsync("p", "bank").Ended();
        ServerGroup = Compute.CreateServerGroupAsync("apart", ServerGroupPolicy.AntiAffinity).Ended().Id;
        Service = admin.ListComputeServicesAsync().Ended()[0].Id;
        EmptyService = admin.ListComputeServicesAsync(new() { Host = "compute-5" }).Ended()[0].Id;
        Aggregate = admin.CreateAggregateAsync("full").Ended().Id;
        EmptyAggregate = admin.CreateAggregateAsync("empty").Ended().Id;
        admin.AddHostToAggregateAsync(Aggregate, "compute-1").Ended();
        admin.UpdateQuotaAsync(new() { ProjectId = "bank", Cores = 1 }).Ended();
    }

    private string MakeServer(string name) => Compute.CreateServerAsync(new() { Name = name, FlavorId = "1", ImageId = Image }).Ended().Id;
}
