using FakeDrivers.Compute;
using FakeDrivers.Networking;
using FakeDrivers.Tests.Proofs;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Compute;

public sealed class ComputeInvariantTests
{
    private const int Kinds = 46;

    private static readonly RequestContext User = new() { ProjectId = "shop", UserId = "sam" };

    private readonly int[] _accepted = new int[Kinds];

    [Fact]
    public void After_any_calls_both_sides_agree_and_the_usage_is_the_sum_of_the_servers() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ArrayOf(60).ToArbitrary(), numbers => Run(numbers, new FakeWorldOptions()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(80).WithReplay(1, 1));

    [Fact]
    public void The_same_holds_while_everything_takes_time_and_fails_now_and_then()
    {
        var options = new FakeWorldOptions();
        var progress = Progress.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        (options.Compute.Build, options.Compute.Reboot, options.Compute.Power) = (progress, progress, progress);
        (options.Compute.Delete, options.Compute.Attach, options.Compute.Detach) = (progress, progress, progress);
        (options.Compute.Resize, options.Compute.LiveMigrate, options.Compute.Rebuild, options.Compute.Rescue) = (progress, progress, progress, progress);
        (options.Compute.Shelve, options.Compute.KeepShelved, options.Compute.Image) = (progress, Progress.After(TimeSpan.FromMinutes(1)), progress);
        (options.Compute.DetachInterface, options.Compute.MaxDeletedServers) = (progress, 3);
        options.Compute.ReclaimInterval = TimeSpan.FromSeconds(30);
        (options.Volumes.Create, options.Volumes.Download) = (progress, progress);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ArrayOf(60).ToArbitrary(), numbers => Run(numbers, options))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(80).WithReplay(1, 3));

        Enumerable.Range(0, Kinds).Where(kind => _accepted[kind] == 0).Should().BeEmpty("a kind that is always refused shows nothing");
    }

    private void Run(int[] numbers, FakeWorldOptions options)
    {
        (options.Compute.Hosts, options.Compute.HostMemoryMiB) = (3, 8192);
        using var world = new FakeWorld(options);
        Transition[] transitions =
        [
            ComputeTransitions.FinishBuild, ComputeTransitions.FinishDelete, ComputeTransitions.FinishAttachVolume, ComputeTransitions.FinishDetachVolume, ComputeTransitions.FinishHardReboot,
            ComputeTransitions.FinishResize, ComputeTransitions.FinishMigrate, ComputeTransitions.FinishConfirmResize, ComputeTransitions.FinishRevertResize, ComputeTransitions.FinishLiveMigrate,
            ComputeTransitions.FinishEvacuate, ComputeTransitions.FinishRebuild, ComputeTransitions.FinishRescue, ComputeTransitions.FinishShelve, ComputeTransitions.FinishShelveOffload,
            ComputeTransitions.FinishUnshelve, ComputeTransitions.FinishSoftDelete, ComputeTransitions.FinishRestore, ComputeTransitions.FinishImage, ComputeTransitions.FinishBackup,
            ComputeTransitions.FinishBlockDeviceMapping, ComputeTransitions.OffloadShelved, VolumeTransitions.FinishCreate,
        ];
        if (options.Compute.Build != Progress.AtOnce)
        {
            foreach (var transition in transitions) world.Faults.On(transition).Throw(new DriverException("It failed.")).WithProbability(0.2);
        }

        var image = world.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images)[0].Id;
        foreach (var number in numbers)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(number % 13));
            var before = world.Snapshot();
            var isAccepted = Step(world, image, number);
            if (isAccepted) _accepted[number % Kinds]++;
            else world.Diff(before, world.Snapshot()).IsEmpty.Should().BeTrue("a refused call changes nothing");
            Check(world);
        }
    }

    /// <summary>Makes a call that follows from the number.</summary>
    /// <returns>Whether it was accepted.</returns>
    private static bool Step(FakeWorld world, string image, int number)
    {
        var snapshot = world.Snapshot();
        var view = world.As(User);
        var servers = snapshot.Rows(ComputeTables.Servers);
        var volumes = snapshot.Rows(VolumeTables.Volumes);
        var (kind, rest) = (number % Kinds, number / Kinds);
        var server = Pick(servers, kind, rest)?.Id ?? "none";
        var volume = kind == 8 && servers.FirstOrDefault(each => each.Id == server)?.Volumes is [.., var attached] ? attached.VolumeId : volumes.Count == 0 ? "none" : volumes[rest / 7 % volumes.Count].Id;
        var given = rest % 3 == 0 ? (IReadOnlyList<ServerVolumeRequest>)[new() { VolumeId = volume, DeleteOnTermination = rest % 2 == 0 }] : [];
        Func<Task> call = kind switch
        {
            0 or 1 => () => view.Compute.CreateServerAsync(new() { Name = $"s{rest % 3}", FlavorId = $"{(rest % 3) + 1}", ImageId = image, Volumes = given }),
            2 or 3 => () => view.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }),
            4 or 5 or 6 => () => view.Compute.AttachVolumeAsync(server, volume),
            7 => () => view.Compute.AttachVolumeAsync(server, volume, $"/dev/vd{(char)('a' + (rest % 4))}"),
            8 => () => view.Compute.DetachVolumeAsync(server, volume),
            9 => () => view.Compute.DeleteServerAsync(server),
            10 => () => view.Compute.StopServerAsync(server),
            11 => () => view.Compute.RebootServerAsync(server, (RebootKind)(rest % 2)),
            12 => () => view.Compute.PauseServerAsync(server),
            13 => () => view.Volumes.DeleteVolumeAsync(volume),
            14 => () => world.Compute.ResetServerStateAsync(server, rest % 2 == 0 ? ServerVmState.Active : ServerVmState.Error),
            15 => () => view.Compute.StartServerAsync(server),
            _ => More(world, view, server, volume, image, kind, rest),
        };
        var made = call();
        if (made.Exception?.InnerException is { } error and not DriverException) throw new InvalidOperationException($"Kind {kind} failed otherwise than by a refusal.", error);
        return made.IsCompletedSuccessfully;
    }

    /// <summary>A server, mostly one to which the call can be made.</summary>
    private static Server? Pick(IReadOnlyList<Server> servers, int kind, int rest)
    {
        Func<Server, bool>? fits = kind switch
        {
            8 => server => server.Volumes.Count > 0,
            18 or 19 => server => server.VmState == ServerVmState.Resized,
            23 or 24 => server => server.TaskState == ServerTaskState.Migrating,
            28 => server => server.VmState == ServerVmState.Rescued,
            30 or 31 => server => server.VmState is ServerVmState.Shelved or ServerVmState.ShelvedOffloaded,
            32 => server => server.VmState == ServerVmState.Shelved,
            33 => server => server.VmState == ServerVmState.SoftDeleted,
            _ => null,
        };
        var fitting = fits is null || rest % 4 == 0 ? servers : [.. servers.Where(fits)];
        if (fitting.Count == 0) fitting = servers;
        return fitting.Count == 0 ? null : fitting[rest % fitting.Count];
    }

    private static Func<Task> More(FakeWorld world, FakeWorldView view, string server, string volume, string image, int kind, int rest)
    {
        var migration = world.Snapshot().Rows(ComputeTables.Servers).FirstOrDefault(each => each.Id == server)?.Move?.MigrationId ?? "none";
        return kind switch
        {
            16 or 17 => () => view.Compute.ResizeServerAsync(server, $"{(rest % 3) + 1}"),
            18 => () => view.Compute.ConfirmResizeAsync(server),
            19 => () => view.Compute.RevertResizeAsync(server),
            20 => () => world.Compute.MigrateServerAsync(server),
            21 or 22 => () => world.Compute.LiveMigrateServerAsync(server, rest % 2 == 0 ? null : $"compute-{(rest % 3) + 1}"),
            23 => () => world.Compute.AbortLiveMigrationAsync(server, migration),
            24 => () => world.Compute.ForceCompleteLiveMigrationAsync(server, migration),
            25 => () => world.Compute.EvacuateServerAsync(server),
            26 => () => view.Compute.RebuildServerAsync(new() { ServerId = server, ImageId = image }),
            27 => () => view.Compute.RescueServerAsync(server),
            28 => () => view.Compute.UnrescueServerAsync(server),
            29 => () => view.Compute.ShelveServerAsync(server),
            30 or 31 => () => view.Compute.UnshelveServerAsync(server),
            32 => () => world.Compute.ShelveOffloadServerAsync(server),
            33 => () => view.Compute.RestoreServerAsync(server),
            34 => () => view.Compute.ForceDeleteServerAsync(server),
            35 => () => view.Compute.CreateServerImageAsync(server, "copy"),
            36 => () => view.Compute.BackupServerAsync(new() { ServerId = server, Name = "copy", BackupType = "daily", Rotation = rest % 3 }),
            37 => () => world.Compute.SwapVolumeAsync(server, volume, world.Snapshot().Rows(VolumeTables.Volumes) is [.., var other] ? other.Id : "none"),
            40 or 41 => () => view.Compute.AttachInterfaceAsync(new() { ServerId = server, Network = rest % 2 == 0 ? "private" : null, Tag = rest % 3 == 0 ? "t" : null }),
            42 or 43 => () => view.Compute.DetachInterfaceAsync(server, PortOf(world, server, rest)),
            44 => () => view.Compute.LockServerAsync(server, null),
            45 => () => view.Compute.UnlockServerAsync(server),
            38 => () => SetDownAsync(world, $"compute-{(rest % 3) + 1}", rest % 2 == 0),
            _ => () => view.Compute.CreateServersAsync(new()
            {
                Name = "n",
                FlavorId = "1",
                BlockDevices = [new() { Source = BlockDeviceSource.Image, SourceId = image, SizeGiB = 1, BootIndex = 0, DeleteOnTermination = rest % 2 == 0 }],
            }, 1, 2),
        };
    }

    private static string PortOf(FakeWorld world, string server, int rest)
    {
        var ports = world.Snapshot().Rows(NetworkTables.Ports).Where(port => port.DeviceId == server).ToList();
        return ports.Count == 0 ? "none" : ports[rest % ports.Count].Id;
    }

    private static async Task SetDownAsync(FakeWorld world, string host, bool isDown)
    {
        var services = await world.Compute.ListComputeServicesAsync(new() { Host = host });
        await world.Compute.UpdateComputeServiceAsync(new() { ServiceId = services[0].Id, IsForcedDown = isDown });
    }

    private static void CheckHosts(IReadOnlyList<Server> servers, IReadOnlyList<Hypervisor> hosts)
    {
        foreach (var host in hosts)
        {
            var held = servers.SelectMany(Held).Where(each => each.Host == host.HostName).Select(each => each.Flavor).ToList();
            host.VcpusUsed.Should().Be(held.Sum(flavor => flavor.Vcpus), "the processors in use are those of the servers");
            host.MemoryUsedMiB.Should().Be(held.Sum(flavor => flavor.MemoryMiB), "the memory in use is that of the servers");
            host.RunningServers.Should().Be(servers.Count(server => server.Host == host.HostName));
            host.MemoryUsedMiB.Should().BeLessThanOrEqualTo(host.MemoryMiB, "no host gives away what it does not have");
        }
    }

    private static IEnumerable<(string Host, Flavor Flavor)> Held(Server server)
    {
        if (server.Move is { } move) return [(move.SourceHost, move.OldFlavor), (move.TargetHost, move.NewFlavor)];
        return server.Host is { } host ? [(host, server.Flavor)] : [];
    }

    private static void Check(FakeWorld world)
    {
        var snapshot = world.Snapshot();
        var servers = snapshot.Rows(ComputeTables.Servers);
        var volumes = snapshot.Rows(VolumeTables.Volumes);
        var onServers = servers.SelectMany(server => server.Volumes, (server, volume) => (volume.AttachmentId, server.Id, volume.VolumeId, volume.Device));
        var onVolumes = volumes.SelectMany(volume => volume.Attachments, (volume, side) => (side.Id, side.ServerId!, volume.Id, side.Device));
        onServers.Order().Should().Equal(onVolumes.Order(), "the attachment lists of both sides agree");
        CloudInvariants.Places(snapshot).Should().BeEmpty();
        snapshot.Rows(ComputeTables.AwaitedDisks).Select(row => row.ServerId).Order().Should().Equal(
            servers.Where(server => server.TaskState == ServerTaskState.BlockDeviceMapping).Select(server => server.Id).Order(), "a server waits for volumes while it has that task");
        servers.Where(server => server.VmState == ServerVmState.Building).All(server => world.Pending.Any(pending => pending.TargetId == server.Id)).Should().BeTrue("what is built goes on");
        foreach (var volume in volumes) CheckStatus(volume);
        foreach (var server in servers)
        {
            server.Volumes.Select(volume => DeviceName.LettersOf(volume.Device)).Should().OnlyHaveUniqueItems("no device is there twice");
        }

        var ports = snapshot.Rows(NetworkTables.Ports);
        ports.SelectMany(port => port.FixedIps).Should().OnlyHaveUniqueItems("no address is given away twice");
        ports.Where(port => port.DeviceOwner == "compute:nova").Select(port => port.DeviceId).Should().BeSubsetOf(servers.Select(server => server.Id), "no port outlives its server");
        snapshot.Rows(ComputeTables.InterfaceTags).All(tag => ports.Any(port => port.Id == tag.PortId)).Should().BeTrue("no tag outlives its port");
        CheckActions(snapshot, servers);
        CheckWork(snapshot, servers);
        var used = snapshot.Rows(ComputeTables.Usages).SingleOrDefault(usage => usage.ProjectId == "shop");
        CheckHosts(servers, snapshot.Rows(ComputeTables.Hypervisors));
        var counted = servers.Where(server => server.VmState != ServerVmState.SoftDeleted || server.TaskState == ServerTaskState.Restoring).ToList();
        (used?.Instances ?? 0).Should().Be(counted.Count);
        (used?.Cores ?? 0).Should().Be(counted.Sum(server => server.Flavor.Vcpus));
        (used?.MemoryMiB ?? 0).Should().Be(counted.Sum(server => server.Flavor.MemoryMiB));
    }

    private static void CheckWork(WorldSnapshot snapshot, IReadOnlyList<Server> servers)
    {
        var passing = snapshot.Rows(ComputeTables.Migrations).Where(migration => migration.Status is ServerMigrationStatus.Migrating
            or ServerMigrationStatus.Running or ServerMigrationStatus.Accepted or ServerMigrationStatus.Finished or ServerMigrationStatus.Confirming or ServerMigrationStatus.Reverting);
        passing.Select(migration => migration.Id).Order().Should().Equal(
            servers.Select(server => server.Move?.MigrationId).OfType<string>().Order(), "what moves is the move of a server, and a server that moves has one");
        var saving = snapshot.Rows(FakeDrivers.Images.ImageTables.Images).Where(image => image.Status == FakeDrivers.Images.ImageStatus.Saving).Select(image => image.Id).ToList();
        var busy = servers.Where(server => server.TaskState is ServerTaskState.ImageSnapshot or ServerTaskState.ImageBackup).ToList();
        saving.Should().HaveCount(
            busy.Count + servers.Count(server => server is { TaskState: ServerTaskState.Shelving, ShelvedImageId: not null }), "an image is made while its server has that task");
    }

    private static void CheckActions(WorldSnapshot snapshot, IReadOnlyList<Server> servers)
    {
        var actions = snapshot.Rows(ComputeTables.InstanceActions);
        var gone = snapshot.Rows(ComputeTables.DeletedServers);
        var known = servers.Select(server => server.Id).ToHashSet();
        gone.Any(server => known.Contains(server.Id)).Should().BeFalse("what is gone is not there");
        known.UnionWith(gone.Select(server => server.Id));
        actions.All(action => known.Contains(action.ServerId)).Should().BeTrue("the log is of servers that are there, or were");
        foreach (var open in actions.Where(action => action is { FinishedAt: null, TargetId: null, Action: not "confirmResize" }))
        {
            servers.Single(server => server.Id == open.ServerId).TaskState.Should().NotBe(ServerTaskState.None, $"{open.Action} is under way");
        }
    }

    private static void CheckStatus(Volume volume)
    {
        var isInUse = volume.Status is VolumeStatus.InUse or VolumeStatus.Attaching or VolumeStatus.Detaching;
        isInUse.Should().Be(volume.Attachments.Count > 0, "a volume is in use, or on the way, when something lists it");
    }
}
