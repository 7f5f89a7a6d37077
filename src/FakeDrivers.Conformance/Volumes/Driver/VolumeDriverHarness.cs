using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

/// <summary>What the author of a backend driver supplies: the driver of a backend that is set up and holds none of what the cases make.</summary>
public abstract class VolumeDriverHarness : ConformanceHarness
{
    /// <summary>The driver.</summary>
    public abstract IVolumeDriver Driver { get; }

    /// <summary>The id of an image that can be copied to a volume of 1 GiB, and be written over.</summary>
    /// <value>The default is an id of a form that the image service would give.</value>
    public virtual string ImageId => "7d3f0c1e-2b1a-4e55-9c39-3a6a5f9e2d11";

    /// <summary>A size in GiB that the backend has no room for. Needs <see cref="VolumeDriverCapabilities.Room"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual int TooLargeGiB =>
        throw new NotSupportedException($"The harness claims the capability, but does not override {nameof(VolumeDriverHarness)}.{nameof(TooLargeGiB)}.");
}
