using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

/// <summary>What the author of a volume driver supplies: the driver as a user of a project that holds nothing yet sees it.</summary>
public abstract class VolumeHarness : ConformanceHarness
{
    /// <summary>The driver bound to an ordinary user, in a project without volumes and snapshots.</summary>
    public abstract IVolumeApi Volumes { get; }

    /// <summary>The driver bound to an administrator. Needs <see cref="VolumeCapabilities.Administration"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual IVolumeApi Administrator => throw Missing(nameof(Administrator));

    /// <summary>The driver bound to an ordinary user of another project. Needs <see cref="VolumeCapabilities.Projects"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual IVolumeApi OtherProject => throw Missing(nameof(OtherProject));

    /// <summary>An active image that needs a volume of more than one GiB. Needs <see cref="VolumeCapabilities.Images"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual string ImageId => throw Missing(nameof(ImageId));

    /// <summary>The smallest volume in GiB that takes the image; at least 2. Needs <see cref="VolumeCapabilities.Images"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual int ImageMinDiskGiB => throw Missing(nameof(ImageMinDiskGiB));

    /// <summary>Lets a server of the user's project have a volume, by way of the compute service. Needs <see cref="VolumeCapabilities.Servers"/>.</summary>
    /// <param name="volumeId">The id of the volume, which is available.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual Task AttachToServerAsync(string volumeId, CancellationToken cancellationToken) => throw Missing(nameof(AttachToServerAsync));

    /// <summary>Makes the backend fail at the next end of an operation of that kind. Needs <see cref="VolumeCapabilities.Failures"/>.</summary>
    /// <param name="failure">What is to fail.</param>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual void FailNext(VolumeFailure failure) => throw Missing(nameof(FailNext));

    /// <summary>
    /// Makes every operation from now on end only after some seconds of <see cref="ConformanceHarness.AdvanceAsync"/>, so that the statuses on
    /// the way can be seen. Needs <see cref="VolumeCapabilities.Transitions"/>.
    /// </summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual void SlowDown() => throw Missing(nameof(SlowDown));

    private static NotSupportedException Missing(string member) =>
        new($"The harness claims the capability, but does not override {nameof(VolumeHarness)}.{member}.");
}
