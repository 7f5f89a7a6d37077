using FakeDrivers.Conformance.Networking;
using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Networking;

/// <summary>The networks of a world of their own, honest unless a liar stands before them.</summary>
internal sealed class FakeNetworkHarness : NetworkHarness
{
    private readonly FakeWorld _world;

    public FakeNetworkHarness(FakeWorldOptions options, Func<INetworkApi, INetworkApi, INetworkApi>? decorate = null)
    {
        _world = new(options);
        decorate ??= static (honest, _) => honest;
        Administrator = decorate(_world.Network, _world.Network);
        Network = decorate(Of("shop"), _world.Network);
        OtherProject = decorate(Of(OtherProjectId), _world.Network);
        ExternalNetworkId = ((TableData<Network>)_world.Kernel.State.Get(NetworkTables.Networks)).Order.Single(network => network.Value.IsExternal).Value.Id;
    }

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override IReadOnlySet<string> Capabilities { get; } = new HashSet<string>
    {
        NetworkCapabilities.Administration, NetworkCapabilities.Projects, NetworkCapabilities.External, NetworkCapabilities.DefaultQuota,
    };

    public override INetworkApi Network { get; }

    public override INetworkApi Administrator { get; }

    public override INetworkApi OtherProject { get; }

    public override string OtherProjectId => "bank";

    public override string ExternalNetworkId { get; }

    public override Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        _world.Clock.Advance(time);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _world.Dispose();
        return base.DisposeAsync();
    }

    private FakeNetworkApi Of(string projectId) => _world.As(new() { ProjectId = projectId, UserId = "user" }).Network;
}
