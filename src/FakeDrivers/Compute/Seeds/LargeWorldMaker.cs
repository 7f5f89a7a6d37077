using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>Makes the rows of a large world, and fills the tables with them.</summary>
internal sealed class LargeWorldMaker
{
    private const string User = "demo";

    private const int VolumeGiB = 1;

    private const string Device = "/dev/vdb";

    private static readonly ServerFault Broken = new(500, "The server was seeded in ERROR.", default);

    private readonly Transaction _tx;
    private readonly string[] _projects;
    private readonly IReadOnlyList<string>[] _groups;
    private readonly Hypervisor[] _hosts;
    private readonly int[] _onHost;
    private readonly Server[] _servers;
    private readonly Port[] _ports;
    private readonly Volume[] _volumes;
    private readonly AttachmentRow[] _attachments;
    private readonly Flavor _flavor;
    private readonly Image _image;
    private readonly Network _network;
    private readonly Subnet _subnet;
    private readonly UInt128[] _addresses;
    private readonly string _zone;
    private readonly PortBinding[] _bindings;

    public LargeWorldMaker(Transaction tx, string[] projects, int servers)
    {
        (_tx, _projects) = (tx, projects);
        _groups = [.. projects.Select(project => ValueList<string>.From([SecurityGroupRules.EnsureDefault(tx, project).Id]))];
        _hosts = [.. tx.Rows(ComputeTables.Hypervisors)];
        _onHost = new int[_hosts.Length];
        _bindings = Array.ConvertAll(_hosts, host => PortRules.BindingOn(host.HostName));
        _flavor = tx.Rows(ComputeTables.Flavors).First();
        _image = tx.Rows(ImageTables.Images).First();
        _network = tx.Where(NetworkTables.NetworksByName, NetworkDefaults.NetworkName).First();
        _subnet = tx.Where(NetworkTables.SubnetsByNetwork, _network.Id).First();
        _zone = tx.Options<FakeVolumeOptions>().AvailabilityZone;
        (_servers, _ports, _volumes, _attachments) = (new Server[servers], new Port[servers], new Volume[servers], new AttachmentRow[servers]);
        _addresses = new UInt128[servers];
    }

    public void Make()
    {
        // From the top of the subnet: what is made later begins at its bottom, as if the large part had always been there.
        var address = AddressRules.Of(_tx, _subnet.Id).Pools[0].Last - (UInt128)_servers.Length;
        var type = VolumeRules.DefaultType(_tx);
        var pool = _tx.Rows(VolumeTables.Pools).First();
        var macs = new HashSet<int>(_servers.Length);
        for (var i = 0; i < _servers.Length; i++)
        {
            var name = FormattableString.Invariant($"server-{i + 1:0000000}");
            var project = _projects[i % _projects.Length];
            var serverId = IdOf("large.server", name);
            _addresses[i] = address + (uint)i;
            _ports[i] = PortOf(IdOf("large.port", name), serverId, project, i, macs);
            var volumeId = IdOf("large.volume", name);
            var attachmentId = IdOf("large.attachment", name);
            _volumes[i] = VolumeOf(volumeId, name, project, (serverId, _hosts[i % _hosts.Length].HostName, attachmentId), type, pool.Name);
            _attachments[i] = new(attachmentId, volumeId, project, serverId, IsOfServer: true);
            _servers[i] = ServerOf(serverId, name, project, i, new() { AttachmentId = attachmentId, ServerId = serverId, VolumeId = volumeId, Device = Device });
        }
    }

    public void Fill()
    {
        _tx.Fill(ComputeTables.Servers, TableData<Server>.Of(ComputeTables.Servers, _servers));
        _tx.Fill(VolumeTables.Volumes, TableData<Volume>.Of(VolumeTables.Volumes, _volumes));
        _tx.Fill(VolumeTables.Attachments, TableData<AttachmentRow>.Of(VolumeTables.Attachments, _attachments));
        _tx.Refill(NetworkTables.Ports, _ports);
        FillAddresses();
        if (_volumes is [{ Host: { } pool }, ..]) _tx.Add(VolumeTables.PoolUses, new(pool, (long)_volumes.Length * VolumeGiB, _volumes.Length));
        for (var i = 0; i < _projects.Length; i++) Count(i);
        for (var i = 0; i < _hosts.Length; i++)
        {
            var size = HostSize.Of(_flavor, hasRootDisk: true);
            _tx.Update(ComputeTables.Hypervisors, _hosts[i] with
            {
                VcpusUsed = _onHost[i] * size.Vcpus,
                MemoryUsedMiB = (long)_onHost[i] * size.MemoryMiB,
                DiskUsedGiB = _onHost[i] * size.DiskGiB,
                RunningServers = _onHost[i],
            });
        }
    }

    private void FillAddresses()
    {
        var before = AddressRules.Of(_tx, _subnet.Id);
        var all = before.Taken.Concat(_addresses.Select((address, i) => KeyValuePair.Create(address, _ports[i].Id))).OrderBy(pair => pair.Key).ToArray();
        var taken = SortedMap<UInt128, string>.FromSorted(Array.ConvertAll(all, pair => pair.Key), Array.ConvertAll(all, pair => pair.Value));
        _tx.Set(NetworkTables.Addresses, _tx.Get(NetworkTables.Addresses).Set(new(_subnet.Id), before.Holding(taken, _addresses[0], _addresses[^1])));
    }

    private void Count(int project)
    {
        var count = (_servers.Length / _projects.Length) + (project < _servers.Length % _projects.Length ? 1 : 0);
        var id = _projects[project];
        _tx.Add(ComputeTables.Usages, new() { ProjectId = id, Instances = count, Cores = count * _flavor.Vcpus, MemoryMiB = (long)count * _flavor.MemoryMiB });
        _tx.Add(VolumeTables.Usages, new()
        {
            ProjectId = id,
            Volumes = count,
            TotalGiB = (long)count * VolumeGiB,
            Types = _volumes[0].TypeName is { } type
                ? new Dictionary<string, VolumeTypeUsage> { [type] = new() { Volumes = count, TotalGiB = (long)count * VolumeGiB } }
                : ValueMap<VolumeTypeUsage>.Empty,
        });
        NetworkQuotaRules.Use(_tx, id, QuotaResource.Port, count);
        SecurityGroupRules.Carry(_tx, _groups[project][0], id, count);
    }

    private Server ServerOf(string id, string name, string project, int number, ServerVolume volume)
    {
        var host = number % _hosts.Length;
        _onHost[host]++;
        var vmState = number % 100 == 99 ? ServerVmState.Error : number % 10 == 9 ? ServerVmState.Stopped : ServerVmState.Active;
        return new()
        {
            Id = id,
            Name = name,
            ProjectId = project,
            UserId = User,
            Flavor = _flavor,
            ImageId = _image.Id,
            AvailabilityZone = _hosts[host].AvailabilityZone,
            Host = _hosts[host].HostName,
            HostName = name,
            VmState = vmState,
            PowerState = ServerActions.PowerOf(vmState) ?? ServerPowerState.Running,
            Fault = vmState == ServerVmState.Error ? Broken with { CreatedAt = _tx.Now } : null,
            Volumes = ValueList<ServerVolume>.Adopt([volume]),
            CreatedAt = _tx.Now,
            UpdatedAt = _tx.Now,
            LaunchedAt = _tx.Now,
        };
    }

    private Port PortOf(string id, string serverId, string project, int number, HashSet<int> macs)
    {
        var mac = MacAddress.NumberOf(id);
        while (!macs.Add(mac)) mac = MacAddress.After(mac);
        return new()
        {
            Id = id,
            ProjectId = project,
            NetworkId = _network.Id,
            MacAddress = MacAddress.Of(mac),
            FixedIps = ValueList<FixedIp>.Adopt([new(_subnet.Id, new IpNumber(4, _addresses[number]).ToString())]),
            DeviceId = serverId,
            DeviceOwner = "compute:nova",
            SecurityGroups = _groups[number % _projects.Length],
            Binding = _bindings[number % _hosts.Length],
            Status = NetworkResourceStatus.Active,
            CreatedAt = _tx.Now,
            UpdatedAt = _tx.Now,
        };
    }

    private Volume VolumeOf(string id, string name, string project, (string ServerId, string Host, string AttachmentId) on, VolumeType? type, string pool) => new()
    {
        Id = id,
        Name = name,
        Status = VolumeStatus.InUse,
        SizeGiB = VolumeGiB,
        AvailabilityZone = _zone,
        ProjectId = project,
        UserId = User,
        CreatedAt = _tx.Now,
        UpdatedAt = _tx.Now,
        TypeId = type?.Id,
        TypeName = type?.Name,
        Host = pool,
        ContentId = id,
        Attachments = ValueList<VolumeAttachment>.Adopt(
        [
            new()
            {
                Id = on.AttachmentId, VolumeId = id, ServerId = on.ServerId, HostName = on.Host, Device = Device, Status = VolumeAttachStatus.Attached, AttachedAt = _tx.Now,
            },
        ]),
    };

    private string IdOf(string kind, string name) => _tx.SharedId(kind, name, 0).ToString();
}
