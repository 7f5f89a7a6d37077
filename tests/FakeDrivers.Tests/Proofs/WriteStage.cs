using FakeDrivers.Compute;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Proofs;

/// <summary>A world in which every write operation of volumes and servers has something to be accepted for, and something to be refused for.</summary>
internal sealed class WriteStage : IDisposable
{
    public const string PublicKey =
        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBCMlVcChRoASHj8mulfp0Unuqr/nHqdJ5i6L3i4uWr+9MO5jQS2upOSIP3/7DzB9246/WNQN+VKwU359mYL4z/g=";

    private static readonly RequestContext User = new() { ProjectId = "shop", UserId = "ann" };

    public WriteStage()
    {
        (Free, Used, Reserved, Leaving, Parent, Data) = (
            MakeVolume("free"), MakeVolume("used"), MakeVolume("reserved"), MakeVolume("leaving"), MakeVolume("parent"), MakeVolume("data"));
        foreach (var volume in new[] { Used, Leaving })
        {
            Volumes.AttachVolumeAsync(new() { VolumeId = volume, HostName = "host", Device = "/dev/sdb" }).Ended();
        }

        Things = new(this);
        Volumes.ReserveVolumeAsync(Reserved).Ended();
        Volumes.BeginDetachingAsync(Leaving).Ended();
        Taken = Volumes.CreateSnapshotAsync(new() { VolumeId = Parent }).Ended().Id;
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

    public void Dispose() => World.Dispose();

    // A second pool, to move to.
    private static FakeWorldOptions Options()
    {
        var options = new FakeWorldOptions();
        options.Volumes.Pools.Add(new() { Name = "far@lvm#lvm", BackendName = "lvm" });
        return options;
    }

    internal string MakeVolume(string name) => Volumes.CreateVolumeAsync(new() { Name = name, SizeGiB = 1 }).Ended().Id;

    private string MakeServer(string name) => Compute.CreateServerAsync(new() { Name = name, FlavorId = "1", ImageId = Image }).Ended().Id;
}
