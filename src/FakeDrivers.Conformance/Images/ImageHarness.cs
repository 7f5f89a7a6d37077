using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Images;

/// <summary>What the author of an image driver supplies: the driver as a user of a project that holds nothing yet sees it.</summary>
public abstract class ImageHarness : ConformanceHarness
{
    /// <summary>The driver bound to an ordinary user, in a project without images.</summary>
    public abstract IImageApi Images { get; }

    /// <summary>The id of that user's project.</summary>
    public abstract string ProjectId { get; }

    /// <summary>The driver bound to an administrator. Needs <see cref="ImageCapabilities.Administration"/>, <see cref="ImageCapabilities.Quotas"/> or <see cref="ImageCapabilities.Metadata"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual IImageApi Administrator => throw Missing(nameof(Administrator));

    /// <summary>The driver bound to an ordinary user of another project. Needs <see cref="ImageCapabilities.Projects"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual IImageApi OtherProject => throw Missing(nameof(OtherProject));

    /// <summary>The id of that other project. Needs <see cref="ImageCapabilities.Projects"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual string OtherProjectId => throw Missing(nameof(OtherProjectId));

    /// <summary>Where the service can fetch an image of at least one byte from. Needs <see cref="ImageCapabilities.WebDownload"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual Uri WebUri => throw Missing(nameof(WebUri));

    /// <summary>The scrubber, as an administrator. Needs <see cref="ImageCapabilities.Scrubber"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual IImageScrubber Scrubber => throw Missing(nameof(Scrubber));

    private static NotSupportedException Missing(string member) =>
        new($"The harness claims the capability, but does not override {nameof(ImageHarness)}.{member}.");
}
