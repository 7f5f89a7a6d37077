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

    /// <summary>The one availability zone of the service; another is refused.</summary>
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

    IEnumerable<string> IDomainOptions.Validate(string path)
    {
        foreach (var (name, progress) in Progresses())
        {
            if (progress is null) yield return $"{path}:{name} must be set, for example to 'at once'.";
        }

        if (string.IsNullOrWhiteSpace(AvailabilityZone)) yield return $"{path}:{nameof(AvailabilityZone)} must name a zone, for example 'nova'.";
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
        reader.Text(nameof(AvailabilityZone), value => AvailabilityZone = value);
        reader.Flag(nameof(AttachAcrossZones), value => AttachAcrossZones = value);
        reader.Number(nameof(MaxDisks), value => MaxDisks = value);
        reader.Flag(nameof(Lenient), value => Lenient = value);
        reader.Number(nameof(MaxInstances), value => MaxInstances = value);
        reader.Number(nameof(MaxCores), value => MaxCores = value);
        reader.Number(nameof(MaxMemoryMiB), value => MaxMemoryMiB = value);
        reader.Number(nameof(MaxMetadataItems), value => MaxMetadataItems = value);
        reader.Number(nameof(MaxKeyPairs), value => MaxKeyPairs = value);
    }

    IDomainOptions IDomainOptions.Copy() => (FakeComputeOptions)MemberwiseClone();

    private (string Name, Progress? Progress)[] Progresses() =>
    [
        (nameof(Build), Build), (nameof(Reboot), Reboot), (nameof(Power), Power),
        (nameof(Delete), Delete), (nameof(Attach), Attach), (nameof(Detach), Detach),
    ];

    private (string Name, int Limit)[] Limits() =>
    [
        (nameof(MaxDisks), MaxDisks), (nameof(MaxInstances), MaxInstances), (nameof(MaxCores), MaxCores),
        (nameof(MaxMemoryMiB), MaxMemoryMiB), (nameof(MaxMetadataItems), MaxMetadataItems), (nameof(MaxKeyPairs), MaxKeyPairs),
    ];
}
