using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>How the volumes of a world behave. A world reads it once and keeps a copy.</summary>
/// <remarks>Not thread-safe while it is being set up.</remarks>
public sealed class FakeVolumeOptions : IDomainOptions
{
    private List<VolumePool> _pools = [new() { Name = "fake@lvm#lvm", BackendName = "lvm" }];

    /// <summary>How a volume goes from creating to available; one from an image, to downloading.</summary>
    /// <value>The default is at once.</value>
    public Progress Create { get; set; } = Progress.AtOnce;

    /// <summary>How a volume from an image goes from downloading to available, and one that is written over with an image.</summary>
    /// <value>The default is at once.</value>
    public Progress Download { get; set; } = Progress.AtOnce;

    /// <summary>How a volume goes from deleting to gone.</summary>
    /// <value>The default is at once.</value>
    public Progress Delete { get; set; } = Progress.AtOnce;

    /// <summary>How a volume goes from extending to available.</summary>
    /// <value>The default is at once.</value>
    public Progress Extend { get; set; } = Progress.AtOnce;

    /// <summary>How a snapshot goes from creating to available.</summary>
    /// <value>The default is at once.</value>
    public Progress CreateSnapshot { get; set; } = Progress.AtOnce;

    /// <summary>How a snapshot goes from deleting to gone.</summary>
    /// <value>The default is at once.</value>
    public Progress DeleteSnapshot { get; set; } = Progress.AtOnce;

    /// <summary>How a volume goes from attaching to in use.</summary>
    /// <value>The default is at once.</value>
    public Progress Attach { get; set; } = Progress.AtOnce;

    /// <summary>How a volume goes from detaching to available.</summary>
    /// <value>The default is at once.</value>
    public Progress Detach { get; set; } = Progress.AtOnce;

    /// <summary>How a volume goes from reverting to available.</summary>
    /// <value>The default is at once.</value>
    public Progress Revert { get; set; } = Progress.AtOnce;

    /// <summary>How a volume goes from retyping to what it was.</summary>
    /// <value>The default is at once.</value>
    public Progress Retype { get; set; } = Progress.AtOnce;

    /// <summary>How a volume goes from one pool to another.</summary>
    /// <value>The default is at once.</value>
    public Progress Migrate { get; set; } = Progress.AtOnce;

    /// <summary>How a volume goes from managing to available, and a snapshot that is managed.</summary>
    /// <value>The default is at once.</value>
    public Progress Manage { get; set; } = Progress.AtOnce;

    /// <summary>How a volume or snapshot that is unmanaged goes.</summary>
    /// <value>The default is at once.</value>
    public Progress Unmanage { get; set; } = Progress.AtOnce;

    /// <summary>How a volume goes from uploading to what it was.</summary>
    /// <value>The default is at once.</value>
    public Progress Upload { get; set; } = Progress.AtOnce;

    /// <summary>How a backup goes from creating to available, one that is imported too.</summary>
    /// <value>The default is at once.</value>
    public Progress CreateBackup { get; set; } = Progress.AtOnce;

    /// <summary>How a backup goes from deleting to gone.</summary>
    /// <value>The default is at once.</value>
    public Progress DeleteBackup { get; set; } = Progress.AtOnce;

    /// <summary>How a volume goes from restoring-backup to available.</summary>
    /// <value>The default is at once.</value>
    public Progress RestoreBackup { get; set; } = Progress.AtOnce;

    /// <summary>How a group goes from creating to available.</summary>
    /// <value>The default is at once.</value>
    public Progress CreateGroup { get; set; } = Progress.AtOnce;

    /// <summary>How a group goes from updating to available.</summary>
    /// <value>The default is at once.</value>
    public Progress UpdateGroup { get; set; } = Progress.AtOnce;

    /// <summary>How a group goes from deleting to gone.</summary>
    /// <value>The default is at once.</value>
    public Progress DeleteGroup { get; set; } = Progress.AtOnce;

    /// <summary>The type of volumes that name none.</summary>
    /// <value>The default is <c>__DEFAULT__</c>, which every world has. Where there is no such type, volumes that name none have none.</value>
    public string DefaultVolumeType { get; set; } = VolumeType.DefaultName;

    /// <summary>The group type that is the default one. Cinder's <c>default_group_type</c>.</summary>
    /// <value>The default is <see langword="null"/>: there is none.</value>
    public string? DefaultGroupType { get; set; }

    /// <summary>The pools that volumes are kept in. A world gets a service for each backend of theirs.</summary>
    /// <value>The default is one, <c>fake@lvm#lvm</c>, that is infinite and can do all. Clear the list for others; with none, volumes end in error.</value>
    public IList<VolumePool> Pools => _pools;

    /// <summary>The availability zone of volumes that name none and are no copy. A zone that neither this nor a pool is in is refused.</summary>
    /// <value>The default is <c>nova</c>.</value>
    public string AvailabilityZone { get; set; } = "nova";

    /// <summary>How many volumes a project may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxVolumes { get; set; } = 10;

    /// <summary>How many snapshots a project may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxSnapshots { get; set; } = 10;

    /// <summary>How many GiB a project's volumes and snapshots may have together unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 1000.</value>
    public int MaxTotalGiB { get; set; } = 1000;

    /// <summary>Whether snapshots count in the GiB of their project too, or only in their number. Upstream: the contrary of <c>no_snapshot_gb_quota</c>.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool SnapshotsCountInTotalGiB { get; set; } = true;

    /// <summary>How many GiB a single volume may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is −1.</value>
    public int MaxVolumeGiB { get; set; } = VolumeQuota.Unlimited;

    /// <summary>How many backups a project may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxBackups { get; set; } = 10;

    /// <summary>How many GiB a project's backups may have together unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 1000.</value>
    public int MaxBackupGiB { get; set; } = 1000;

    /// <summary>How many groups a project may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxGroups { get; set; } = 10;

    /// <summary>How the backend offers volumes to hosts, and so which driver the world has.</summary>
    /// <value>The default is <see cref="VolumeTransport.Aoe"/>.</value>
    public VolumeTransport DriverTransport { get; set; } = VolumeTransport.Aoe;

    /// <summary>The volume group of the backend.</summary>
    /// <value>The default is <c>nova-volumes</c>.</value>
    public string DriverVolumeGroup { get; set; } = "nova-volumes";

    /// <summary>How many GiB the backend has; −1 is infinite.</summary>
    /// <value>The default is −1.</value>
    public int DriverTotalGiB { get; set; } = VolumeQuota.Unlimited;

    /// <summary>How many shelves an AoE backend has, and all AoE pools together, at least 1.</summary>
    /// <value>The default is 100.</value>
    public int AoeShelves { get; set; } = 100;

    /// <summary>How many blades each of them has, at least 1.</summary>
    /// <value>The default is 16.</value>
    public int AoeBladesPerShelf { get; set; } = 16;

    /// <summary>The network device that an AoE backend offers volumes on.</summary>
    /// <value>The default is <c>eth0</c>.</value>
    public string AoeDevice { get; set; } = "eth0";

    /// <summary>How many targets an iSCSI backend has, at least 1.</summary>
    /// <value>The default is 100.</value>
    public int IscsiTargets { get; set; } = 100;

    IEnumerable<string> IDomainOptions.Validate(string path)
    {
        foreach (var (name, progress) in Progresses())
        {
            if (progress is null) yield return $"{path}:{name} must be set, for example to 'at once'.";
        }

        if (string.IsNullOrWhiteSpace(AvailabilityZone)) yield return $"{path}:{nameof(AvailabilityZone)} must name a zone, for example 'nova'.";
        (string Name, int Limit)[] limits =
        [
            (nameof(MaxVolumes), MaxVolumes), (nameof(MaxSnapshots), MaxSnapshots),
            (nameof(MaxTotalGiB), MaxTotalGiB), (nameof(MaxVolumeGiB), MaxVolumeGiB),
            (nameof(MaxBackups), MaxBackups), (nameof(MaxBackupGiB), MaxBackupGiB), (nameof(MaxGroups), MaxGroups),
            (nameof(DriverTotalGiB), DriverTotalGiB),
        ];
        foreach (var (name, limit) in limits)
        {
            if (limit < VolumeQuota.Unlimited) yield return $"{path}:{name} must be -1 (no limit) or more, but is {limit}.";
        }

        foreach (var (name, text) in new[] { (nameof(DriverVolumeGroup), DriverVolumeGroup), (nameof(AoeDevice), AoeDevice) })
        {
            if (string.IsNullOrWhiteSpace(text)) yield return $"{path}:{name} must not be empty.";
        }

        (string Name, int Count)[] counts =
        [
            (nameof(AoeShelves), AoeShelves), (nameof(AoeBladesPerShelf), AoeBladesPerShelf), (nameof(IscsiTargets), IscsiTargets),
        ];
        foreach (var (name, count) in counts)
        {
            if (count < 1) yield return $"{path}:{name} must be 1 or more, but is {count}.";
        }

        if (string.IsNullOrWhiteSpace(DefaultVolumeType)) yield return $"{path}:{nameof(DefaultVolumeType)} must name a type, for example '{VolumeType.DefaultName}'.";
        foreach (var name in Pools.GroupBy(pool => pool.Name).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            yield return $"{path}:{nameof(Pools)} has the pool '{name}' twice; names must differ.";
        }
    }

    void IDomainOptions.Read(OptionReader reader)
    {
        reader.Progress(nameof(Create), value => Create = value);
        reader.Progress(nameof(Download), value => Download = value);
        reader.Progress(nameof(Delete), value => Delete = value);
        reader.Progress(nameof(Extend), value => Extend = value);
        reader.Progress(nameof(CreateSnapshot), value => CreateSnapshot = value);
        reader.Progress(nameof(DeleteSnapshot), value => DeleteSnapshot = value);
        reader.Progress(nameof(Attach), value => Attach = value);
        reader.Progress(nameof(Detach), value => Detach = value);
        reader.Progress(nameof(Revert), value => Revert = value);
        reader.Progress(nameof(Retype), value => Retype = value);
        reader.Progress(nameof(Migrate), value => Migrate = value);
        reader.Progress(nameof(Manage), value => Manage = value);
        reader.Progress(nameof(Unmanage), value => Unmanage = value);
        reader.Progress(nameof(Upload), value => Upload = value);
        reader.Progress(nameof(CreateBackup), value => CreateBackup = value);
        reader.Progress(nameof(DeleteBackup), value => DeleteBackup = value);
        reader.Progress(nameof(RestoreBackup), value => RestoreBackup = value);
        reader.Progress(nameof(CreateGroup), value => CreateGroup = value);
        reader.Progress(nameof(UpdateGroup), value => UpdateGroup = value);
        reader.Progress(nameof(DeleteGroup), value => DeleteGroup = value);
        reader.Text(nameof(DefaultVolumeType), value => DefaultVolumeType = value);
        reader.Text(nameof(DefaultGroupType), value => DefaultGroupType = value);
        reader.Texts(nameof(Pools), value => _pools = [.. value.Select(PoolOf)]);
        reader.Text(nameof(AvailabilityZone), value => AvailabilityZone = value);
        reader.Number(nameof(MaxVolumes), value => MaxVolumes = value);
        reader.Number(nameof(MaxSnapshots), value => MaxSnapshots = value);
        reader.Number(nameof(MaxTotalGiB), value => MaxTotalGiB = value);
        reader.Flag(nameof(SnapshotsCountInTotalGiB), value => SnapshotsCountInTotalGiB = value);
        reader.Number(nameof(MaxVolumeGiB), value => MaxVolumeGiB = value);
        reader.Number(nameof(MaxBackups), value => MaxBackups = value);
        reader.Number(nameof(MaxBackupGiB), value => MaxBackupGiB = value);
        reader.Number(nameof(MaxGroups), value => MaxGroups = value);
        reader.Choice<VolumeTransport>(nameof(DriverTransport), value => DriverTransport = value);
        reader.Text(nameof(DriverVolumeGroup), value => DriverVolumeGroup = value);
        reader.Number(nameof(DriverTotalGiB), value => DriverTotalGiB = value);
        reader.Number(nameof(AoeShelves), value => AoeShelves = value);
        reader.Number(nameof(AoeBladesPerShelf), value => AoeBladesPerShelf = value);
        reader.Text(nameof(AoeDevice), value => AoeDevice = value);
        reader.Number(nameof(IscsiTargets), value => IscsiTargets = value);
    }

    IDomainOptions IDomainOptions.Copy()
    {
        var copy = (FakeVolumeOptions)MemberwiseClone();
        copy._pools = [.. Pools];
        return copy;
    }

    // In configuration a pool is its name, and an infinite one: host@backend#pool.
    private static VolumePool PoolOf(string name) => new()
    {
        Name = name,
        BackendName = name.Split('@', '#') is [_, var backend, ..] ? backend : name,
    };

    private (string Name, Progress? Progress)[] Progresses() =>
    [
        (nameof(Create), Create), (nameof(Download), Download), (nameof(Delete), Delete), (nameof(Extend), Extend),
        (nameof(CreateSnapshot), CreateSnapshot), (nameof(DeleteSnapshot), DeleteSnapshot), (nameof(Attach), Attach), (nameof(Detach), Detach),
        (nameof(Revert), Revert), (nameof(Retype), Retype), (nameof(Migrate), Migrate), (nameof(Manage), Manage), (nameof(Unmanage), Unmanage),
        (nameof(Upload), Upload), (nameof(CreateBackup), CreateBackup), (nameof(DeleteBackup), DeleteBackup), (nameof(RestoreBackup), RestoreBackup),
        (nameof(CreateGroup), CreateGroup), (nameof(UpdateGroup), UpdateGroup), (nameof(DeleteGroup), DeleteGroup),
    ];
}
