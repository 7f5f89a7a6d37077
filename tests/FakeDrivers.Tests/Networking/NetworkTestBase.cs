using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

/// <summary>A world of its own for each test, seen by an ordinary user, and what most tests begin with.</summary>
public abstract class NetworkTestBase : IDisposable
{
    protected NetworkTestBase()
        : this(new())
    {
    }

    protected NetworkTestBase(FakeWorldOptions options)
    {
        World = new(options);
        View = World.As(new() { ProjectId = "shop", UserId = "sam" });
    }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeWorld World { get; }

    protected FakeWorldView View { get; }

    protected FakeNetworkApi Network => View.Network;

    protected FakeNetworkApi Admin => World.Network;

    protected FakeNetworkApi Other => World.As(new() { ProjectId = "bank", UserId = "kim" }).Network;

    protected string ExternalId => World.Snapshot().Rows(NetworkTables.Networks).Single(network => network.IsExternal).Id;

    public void Dispose()
    {
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A network with a subnet.</summary>
    protected async Task<(Network Network, Subnet Subnet)> RoomAsync(string cidr = "10.9.0.0/24")
    {
        var network = await Network.CreateNetworkAsync(new() { Name = "room" }, Token);
        return (network, await Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = cidr }, Token));
    }

    protected async Task<Port> PortAsync(Network network) => await Network.CreatePortAsync(new() { NetworkId = network.Id }, Token);

    /// <summary>A port that a router leads to from the external network.</summary>
    protected async Task<(Router Router, Subnet Subnet, Port Port)> ReachedAsync()
    {
        var (network, subnet) = await RoomAsync();
        var router = await Network.CreateRouterAsync(new() { Name = "way", Gateway = new() { NetworkId = ExternalId } }, Token);
        await Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, Token);
        return (router, subnet, await PortAsync(network));
    }

    /// <summary>The call is refused with that error, and no row changes.</summary>
    protected async Task<TError> RefusedAsync<TError>(Func<Task> call, string? errorType = null)
        where TError : DriverException
    {
        var (state, before) = (World.Kernel.State, World.Snapshot());
        var error = (await call.Should().ThrowExactlyAsync<TError>()).Which;
        World.Diff(before, World.Snapshot()).ToString().Should().Be("(no differences)", "a refused call changes nothing");
        World.Kernel.State.Should().BeSameAs(state);
        if (errorType is not null) error.ErrorType.Should().Be(errorType);
        return error;
    }
}
