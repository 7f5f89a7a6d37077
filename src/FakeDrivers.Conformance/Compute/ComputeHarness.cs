using FakeDrivers.Compute;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Compute;

/// <summary>What the author of a compute driver supplies: the driver and the volume service beside it, both for the same ordinary user.</summary>
/// <remarks>
/// The service must have an active image, a flavor that it fits and a larger one, one network with free addresses, and room for two servers and three volumes.
/// </remarks>
public abstract class ComputeHarness : ConformanceHarness
{
    /// <summary>The driver under test, for a user who is no administrator.</summary>
    public abstract IComputeApi Compute { get; }

    /// <summary>The volume service whose volumes the driver attaches, for the same user.</summary>
    public abstract IVolumeApi Volumes { get; }

    /// <summary>The driver for an administrator of the same project. Needed with <see cref="ComputeSuite.Administration"/>.</summary>
    public virtual IComputeApi Administrator => throw Unclaimed(nameof(Administrator), ComputeSuite.Administration);

    /// <summary>The driver for a user of another project. Needed with <see cref="ComputeSuite.SeveralProjects"/>.</summary>
    public virtual IComputeApi OtherProject => throw Unclaimed(nameof(OtherProject), ComputeSuite.SeveralProjects);

    private static InvalidOperationException Unclaimed(string member, string capability) =>
        new($"A harness that claims the capability '{capability}' overrides {member}.");
}
