using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

/// <summary>What the author of a network driver supplies: the driver as a user of a project that holds nothing yet sees it.</summary>
public abstract class NetworkHarness : ConformanceHarness
{
    /// <summary>The driver bound to an ordinary user, in a project without resources.</summary>
    public abstract INetworkApi Network { get; }

    /// <summary>The driver bound to an administrator. Needs <see cref="NetworkCapabilities.Administration"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual INetworkApi Administrator => throw Missing(nameof(Administrator));

    /// <summary>The driver bound to an ordinary user of another project. Needs <see cref="NetworkCapabilities.Projects"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual INetworkApi OtherProject => throw Missing(nameof(OtherProject));

    /// <summary>The id of the other project. Needs <see cref="NetworkCapabilities.Projects"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual string OtherProjectId => throw Missing(nameof(OtherProjectId));

    /// <summary>The id of an external network with free addresses of version 4. Needs <see cref="NetworkCapabilities.External"/>.</summary>
    /// <exception cref="NotSupportedException">The capability is claimed, but the harness does not override this.</exception>
    public virtual string ExternalNetworkId => throw Missing(nameof(ExternalNetworkId));

    private static NotSupportedException Missing(string member) =>
        new($"The harness claims the capability, but does not override {nameof(NetworkHarness)}.{member}.");
}
