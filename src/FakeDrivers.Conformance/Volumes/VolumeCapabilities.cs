namespace FakeDrivers.Conformance.Volumes;

/// <summary>What a driver of <c>IVolumeApi</c> may claim to support beyond what every one must.</summary>
public static class VolumeCapabilities
{
    /// <summary>The harness has an administrator's view: <see cref="VolumeHarness.Administrator"/>.</summary>
    public const string Administration = "administration";

    /// <summary>The harness has a view of another project: <see cref="VolumeHarness.OtherProject"/>.</summary>
    public const string Projects = "projects";

    /// <summary>The harness has an image to make volumes from: <see cref="VolumeHarness.ImageId"/>.</summary>
    public const string Images = "images";

    /// <summary>The harness can make the end of an operation fail: <see cref="VolumeHarness.FailNext"/>.</summary>
    public const string Failures = "failures";

    /// <summary>The harness can make operations take until it lets time pass: <see cref="VolumeHarness.SlowDown"/>.</summary>
    public const string Transitions = "transitions";

    /// <summary>Volumes and snapshots name their content.</summary>
    public const string Content = "content";

    /// <summary>The service has a place to keep backups in.</summary>
    public const string Backups = "backups";

    /// <summary>The project starts with the limits that the service ships with.</summary>
    public const string DefaultQuota = "default-quota";

    /// <summary>The backends tell what they hold, so that it can be managed.</summary>
    public const string Management = "management";

    /// <summary>There is a compute service whose servers hold volumes: <see cref="VolumeHarness.AttachToServerAsync"/>.</summary>
    public const string Servers = "servers";
}
