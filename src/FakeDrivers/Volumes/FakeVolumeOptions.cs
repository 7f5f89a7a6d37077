using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>How the volumes of a world behave. A world reads it once and keeps a copy.</summary>
/// <remarks>Not thread-safe while it is being set up.</remarks>
public sealed class FakeVolumeOptions : IDomainOptions
{
    /// <summary>How a volume goes from creating to available; one from an image, to downloading.</summary>
    /// <value>The default is at once.</value>
    public Progress Create { get; set; } = Progress.AtOnce;

    /// <summary>How a volume from an image goes from downloading to available.</summary>
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

    /// <summary>The one availability zone of the service; another is refused.</summary>
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

    /// <summary>How many GiB a single volume may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is −1.</value>
    public int MaxVolumeGiB { get; set; } = VolumeQuota.Unlimited;

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
        ];
        foreach (var (name, limit) in limits)
        {
            if (limit < VolumeQuota.Unlimited) yield return $"{path}:{name} must be -1 (no limit) or more, but is {limit}.";
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
        reader.Text(nameof(AvailabilityZone), value => AvailabilityZone = value);
        reader.Number(nameof(MaxVolumes), value => MaxVolumes = value);
        reader.Number(nameof(MaxSnapshots), value => MaxSnapshots = value);
        reader.Number(nameof(MaxTotalGiB), value => MaxTotalGiB = value);
        reader.Number(nameof(MaxVolumeGiB), value => MaxVolumeGiB = value);
    }

    IDomainOptions IDomainOptions.Copy() => (FakeVolumeOptions)MemberwiseClone();

    private (string Name, Progress? Progress)[] Progresses() =>
    [
        (nameof(Create), Create), (nameof(Download), Download), (nameof(Delete), Delete), (nameof(Extend), Extend),
        (nameof(CreateSnapshot), CreateSnapshot), (nameof(DeleteSnapshot), DeleteSnapshot), (nameof(Attach), Attach), (nameof(Detach), Detach),
    ];
}
