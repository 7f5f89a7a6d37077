using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>How the compute service of a world behaves. A world reads it once and keeps a copy.</summary>
/// <remarks>Not thread-safe while it is being set up.</remarks>
public sealed class FakeComputeOptions : IDomainOptions
{
    /// <summary>How a server goes from BUILD to ACTIVE.</summary>
    /// <value>The default is at once.</value>
    public Progress Build { get; set; } = Progress.AtOnce;

    /// <summary>How a server goes from REBOOT or HARD_REBOOT to ACTIVE.</summary>
    /// <value>The default is at once.</value>
    public Progress Reboot { get; set; } = Progress.AtOnce;

    /// <summary>How a server is stopped, started, paused, unpaused, suspended and resumed.</summary>
    /// <value>The default is at once.</value>
    public Progress Power { get; set; } = Progress.AtOnce;

    /// <summary>How a server goes from being deleted to gone.</summary>
    /// <value>The default is at once.</value>
    public Progress Delete { get; set; } = Progress.AtOnce;

    /// <summary>How a volume that is attached to a running server goes from attaching to in use.</summary>
    /// <value>The default is at once.</value>
    public Progress Attach { get; set; } = Progress.AtOnce;

    /// <summary>How a volume that is detached from a server goes from detaching to available.</summary>
    /// <value>The default is at once.</value>
    public Progress Detach { get; set; } = Progress.AtOnce;

    /// <summary>How an interface that is taken off a server goes.</summary>
    /// <value>The default is at once.</value>
    public Progress DetachInterface { get; set; } = Progress.AtOnce;

    /// <summary>How a server is resized or migrated, and how that is confirmed or reverted.</summary>
    /// <value>The default is at once.</value>
    public Progress Resize { get; set; } = Progress.AtOnce;

    /// <summary>How a server moves to another host while it runs.</summary>
    /// <value>The default is at once.</value>
    public Progress LiveMigrate { get; set; } = Progress.AtOnce;

    /// <summary>How a server is built anew, also on another host.</summary>
    /// <value>The default is at once.</value>
    public Progress Rebuild { get; set; } = Progress.AtOnce;

    /// <summary>How a server is rescued and goes back to its own disk.</summary>
    /// <value>The default is at once.</value>
    public Progress Rescue { get; set; } = Progress.AtOnce;

    /// <summary>How a server is put aside, taken off its host and brought back, each.</summary>
    /// <value>The default is at once.</value>
    public Progress Shelve { get; set; } = Progress.AtOnce;

    /// <summary>How long a server that is put aside stays on its host (<c>shelved_offload_time</c>).</summary>
    /// <value>The default is not at all.</value>
    public Progress KeepShelved { get; set; } = Progress.AtOnce;

    /// <summary>How an image of a server is made.</summary>
    /// <value>The default is at once.</value>
    public Progress Image { get; set; } = Progress.AtOnce;

    /// <summary>How the password of a guest's administrator is set.</summary>
    /// <value>The default is at once.</value>
    public Progress Password { get; set; } = Progress.AtOnce;

    /// <summary>How long a server that was deleted can be restored (<c>reclaim_instance_interval</c>); zero deletes it for good.</summary>
    /// <value>The default is zero.</value>
    public TimeSpan ReclaimInterval { get; set; }

    /// <summary>Whether the world remembers what servers used that are gone, for <see cref="IComputeQuotas.GetProjectUsageAsync"/>.</summary>
    /// <value>The default is <see langword="false"/>: only servers that are there count.</value>
    public bool KeepUsage { get; set; }

    /// <summary>
    /// How many actions on servers the world remembers, the newest, for <see cref="IServerActions"/>; 0 remembers none. The making of a server
    /// that is there is always told.
    /// </summary>
    /// <value>The default is 10,000.</value>
    public int MaxInstanceActions { get; set; } = 10_000;

    /// <summary>How many servers that are gone the world remembers, the last, for listings of such and for their actions; 0 remembers none.</summary>
    /// <value>The default is 1,000.</value>
    public int MaxDeletedServers { get; set; } = 1_000;

    /// <summary>How many hosts there are: <c>compute-1</c>, <c>compute-2</c>, …</summary>
    /// <value>The default is 1.</value>
    public int Hosts { get; set; } = 1;

    /// <summary>How many processors each host has.</summary>
    /// <value>The default is 1,048,576, so that a world has room unless it is told otherwise.</value>
    public int HostVcpus { get; set; } = 1 << 20;

    /// <summary>How much memory each host has, in MiB.</summary>
    /// <value>The default is 1,073,741,824: a pebibyte.</value>
    public long HostMemoryMiB { get; set; } = 1L << 30;

    /// <summary>How much disk each host has, in GiB.</summary>
    /// <value>The default is 1,073,741,824: an exbibyte.</value>
    public long HostDiskGiB { get; set; } = 1L << 30;

    /// <summary>How many virtual processors a host runs for each of its own (<c>cpu_allocation_ratio</c>).</summary>
    /// <value>The default is 4.</value>
    public double CpuAllocationRatio { get; set; } = 4;

    /// <summary>How much memory a host gives away for each MiB of its own (<c>ram_allocation_ratio</c>).</summary>
    /// <value>The default is 1.</value>
    public double MemoryAllocationRatio { get; set; } = 1;

    /// <summary>How much disk a host gives away for each GiB of its own (<c>disk_allocation_ratio</c>).</summary>
    /// <value>The default is 1.</value>
    public double DiskAllocationRatio { get; set; } = 1;

    /// <summary>Whether a server can be resized on its own host (<c>allow_resize_to_same_host</c>).</summary>
    /// <value>The default is <see langword="true"/>, so that a world of one host can resize; the real service's is false.</value>
    public bool ResizeToSameHost { get; set; } = true;

    /// <summary>The availability zone of hosts that are in no other.</summary>
    /// <value>The default is <c>nova</c>.</value>
    public string AvailabilityZone { get; set; } = "nova";

    /// <summary>Whether a volume of another availability zone can be attached (<c>cross_az_attach</c>).</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool AttachAcrossZones { get; set; } = true;

    /// <summary>How many disks a server may have, its root disk included (<c>max_disk_devices_to_attach</c>); −1 is no limit.</summary>
    /// <value>The default is −1.</value>
    public int MaxDisks { get; set; } = ComputeQuota.Unlimited;

    /// <summary>
    /// Whether creating a server makes a flavor, image or key pair that does not exist instead of refusing it: for tests that come from a fake
    /// which did nothing at all.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Lenient { get; set; }

    /// <summary>How many servers a project may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxInstances { get; set; } = 10;

    /// <summary>How many processors a project's servers may have together unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 20.</value>
    public int MaxCores { get; set; } = 20;

    /// <summary>How many MiB of memory a project's servers may have together unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 51200.</value>
    public int MaxMemoryMiB { get; set; } = 51200;

    /// <summary>How many metadata items a server may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 128.</value>
    public int MaxMetadataItems { get; set; } = 128;

    /// <summary>How many key pairs a user may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 100.</value>
    public int MaxKeyPairs { get; set; } = 100;

    /// <summary>How many server groups a project may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxServerGroups { get; set; } = 10;

    /// <summary>How many servers a server group may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxServerGroupMembers { get; set; } = 10;

    IEnumerable<string> IDomainOptions.Validate(string path)
    {
        foreach (var (name, progress) in Progresses())
        {
            if (progress is null) yield return $"{path}:{name} must be set, for example to 'at once'.";
        }

        if (string.IsNullOrWhiteSpace(AvailabilityZone)) yield return $"{path}:{nameof(AvailabilityZone)} must name a zone, for example 'nova'.";
        if (ReclaimInterval < TimeSpan.Zero) yield return $"{path}:{nameof(ReclaimInterval)} must not be negative, but is {ReclaimInterval}.";
        foreach (var (name, size) in Sizes())
        {
            if (size < 0) yield return $"{path}:{name} must be 0 or more, but is {size}.";
        }

        foreach (var (name, ratio) in Ratios())
        {
            if (!(ratio > 0 && double.IsFinite(ratio))) yield return $"{path}:{name} must be above 0, but is {ratio.ToString(CultureInfo.InvariantCulture)}.";
        }

        foreach (var (name, limit) in Limits())
        {
            if (limit < ComputeQuota.Unlimited) yield return $"{path}:{name} must be -1 (no limit) or more, but is {limit}.";
        }
    }

    void IDomainOptions.Read(OptionReader reader)
    {
        reader.Progress(nameof(Build), value => Build = value);
        reader.Progress(nameof(Reboot), value => Reboot = value);
        reader.Progress(nameof(Power), value => Power = value);
        reader.Progress(nameof(Delete), value => Delete = value);
        reader.Progress(nameof(Attach), value => Attach = value);
        reader.Progress(nameof(Detach), value => Detach = value);
        reader.Progress(nameof(DetachInterface), value => DetachInterface = value);
        reader.Progress(nameof(Resize), value => Resize = value);
        reader.Progress(nameof(LiveMigrate), value => LiveMigrate = value);
        reader.Progress(nameof(Rebuild), value => Rebuild = value);
        reader.Progress(nameof(Rescue), value => Rescue = value);
        reader.Progress(nameof(Shelve), value => Shelve = value);
        reader.Progress(nameof(KeepShelved), value => KeepShelved = value);
        reader.Progress(nameof(Image), value => Image = value);
        reader.Progress(nameof(Password), value => Password = value);
        reader.Time(nameof(ReclaimInterval), value => ReclaimInterval = value);
        reader.Flag(nameof(KeepUsage), value => KeepUsage = value);
        reader.Number(nameof(MaxInstanceActions), value => MaxInstanceActions = value);
        reader.Number(nameof(MaxDeletedServers), value => MaxDeletedServers = value);
        reader.Number(nameof(Hosts), value => Hosts = value);
        reader.Number(nameof(HostVcpus), value => HostVcpus = value);
        reader.Long(nameof(HostMemoryMiB), value => HostMemoryMiB = value);
        reader.Long(nameof(HostDiskGiB), value => HostDiskGiB = value);
        ReadRatio(reader, nameof(CpuAllocationRatio), value => CpuAllocationRatio = value);
        ReadRatio(reader, nameof(MemoryAllocationRatio), value => MemoryAllocationRatio = value);
        ReadRatio(reader, nameof(DiskAllocationRatio), value => DiskAllocationRatio = value);
        reader.Flag(nameof(ResizeToSameHost), value => ResizeToSameHost = value);
        reader.Text(nameof(AvailabilityZone), value => AvailabilityZone = value);
        reader.Flag(nameof(AttachAcrossZones), value => AttachAcrossZones = value);
        reader.Number(nameof(MaxDisks), value => MaxDisks = value);
        reader.Flag(nameof(Lenient), value => Lenient = value);
        reader.Number(nameof(MaxInstances), value => MaxInstances = value);
        reader.Number(nameof(MaxCores), value => MaxCores = value);
        reader.Number(nameof(MaxMemoryMiB), value => MaxMemoryMiB = value);
        reader.Number(nameof(MaxMetadataItems), value => MaxMetadataItems = value);
        reader.Number(nameof(MaxKeyPairs), value => MaxKeyPairs = value);
        reader.Number(nameof(MaxServerGroups), value => MaxServerGroups = value);
        reader.Number(nameof(MaxServerGroupMembers), value => MaxServerGroupMembers = value);
    }

    IDomainOptions IDomainOptions.Copy() => (FakeComputeOptions)MemberwiseClone();

    private (string Name, Progress? Progress)[] Progresses() =>
    [
        (nameof(Build), Build), (nameof(Reboot), Reboot), (nameof(Power), Power),
        (nameof(Delete), Delete), (nameof(Attach), Attach), (nameof(Detach), Detach), (nameof(DetachInterface), DetachInterface),
        (nameof(Resize), Resize), (nameof(LiveMigrate), LiveMigrate),
        (nameof(Rebuild), Rebuild), (nameof(Rescue), Rescue), (nameof(Shelve), Shelve), (nameof(KeepShelved), KeepShelved), (nameof(Image), Image),
        (nameof(Password), Password),
    ];

    private (string Name, int Limit)[] Limits() =>
    [
        (nameof(MaxDisks), MaxDisks), (nameof(MaxInstances), MaxInstances), (nameof(MaxCores), MaxCores),
        (nameof(MaxMemoryMiB), MaxMemoryMiB), (nameof(MaxMetadataItems), MaxMetadataItems), (nameof(MaxKeyPairs), MaxKeyPairs),
        (nameof(MaxServerGroups), MaxServerGroups), (nameof(MaxServerGroupMembers), MaxServerGroupMembers),
    ];

    private (string Name, long Size)[] Sizes() =>
    [
        (nameof(MaxInstanceActions), MaxInstanceActions), (nameof(MaxDeletedServers), MaxDeletedServers), (nameof(Hosts), Hosts), (nameof(HostVcpus), HostVcpus), (nameof(HostMemoryMiB), HostMemoryMiB), (nameof(HostDiskGiB), HostDiskGiB),
    ];

    private (string Name, double Ratio)[] Ratios() =>
    [
        (nameof(CpuAllocationRatio), CpuAllocationRatio), (nameof(MemoryAllocationRatio), MemoryAllocationRatio),
        (nameof(DiskAllocationRatio), DiskAllocationRatio),
    ];

    private static void ReadRatio(OptionReader reader, string name, Action<double> set) =>
        reader.Read(name, "a number such as 1.5", text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), set);
}
