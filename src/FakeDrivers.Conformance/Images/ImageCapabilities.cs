namespace FakeDrivers.Conformance.Images;

/// <summary>What a driver of <c>IImageApi</c> may claim to support beyond what every one must.</summary>
public static class ImageCapabilities
{
    /// <summary>The harness has an administrator's view: <see cref="ImageHarness.Administrator"/>.</summary>
    public const string Administration = "administration";

    /// <summary>The harness has a view of another project: <see cref="ImageHarness.OtherProject"/>.</summary>
    public const string Projects = "projects";

    /// <summary>The service imports from a place that the harness knows: <see cref="ImageHarness.WebUri"/>.</summary>
    public const string WebDownload = "web-download";

    /// <summary>The service shows locations and lets callers change them.</summary>
    public const string Locations = "locations";

    /// <summary>The service keeps limits per project, and an administrator sets them here.</summary>
    public const string Quotas = "quotas";

    /// <summary>Deletion is delayed, and the harness has the scrubber: <see cref="ImageHarness.Scrubber"/>.</summary>
    public const string Scrubber = "scrubber";

    /// <summary>The service keeps definitions of metadata, which the administrator may change.</summary>
    public const string Metadata = "metadata";
}
