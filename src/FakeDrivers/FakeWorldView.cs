using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Ldap;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers;

/// <summary>The drivers of a world as one project and user see them.</summary>
/// <remarks>Immutable and thread-safe. Made by <see cref="FakeWorld.As"/>; all views share the one world.</remarks>
public sealed class FakeWorldView
{
    private readonly Gate _gate;

    internal FakeWorldView(WorldKernel kernel, RequestContext caller, CommandRegistry registry, LockQueues locks, FakeLdapDirectory ldap)
    {
        _gate = new(kernel, caller);
        Execute = new(_gate, registry);
        Locks = new(_gate, locks);
        Identity = new(_gate);
        Network = new(_gate);
        Images = new(_gate);
        Volumes = new(_gate);
        VolumeDriver = FakeVolumeDriver.Create(_gate, Execute);
        Compute = new(_gate);
        Ldap = ldap;
    }

    /// <summary>Who asks.</summary>
    public RequestContext Caller => _gate.Caller;

    /// <summary>Runs commands as scripted; registrations and log are the whole world's.</summary>
    public FakeExecute Execute { get; }

    /// <summary>Gives out locks, which are the whole world's.</summary>
    public FakeLockProvider Locks { get; }

    /// <summary>The identity service.</summary>
    public FakeIdentityApi Identity { get; }

    /// <summary>The network service.</summary>
    public FakeNetworkApi Network { get; }

    /// <summary>The image service.</summary>
    public FakeImageApi Images { get; }

    /// <summary>The volume service.</summary>
    public FakeVolumeApi Volumes { get; }

    /// <summary>The backend of the volume service, which is the whole world's.</summary>
    public FakeVolumeDriver VolumeDriver { get; }

    /// <summary>The compute service.</summary>
    public FakeComputeApi Compute { get; }

    /// <summary>The directory, which is the whole world's: who asks is for each connection to say.</summary>
    public FakeLdapDirectory Ldap { get; }
}
