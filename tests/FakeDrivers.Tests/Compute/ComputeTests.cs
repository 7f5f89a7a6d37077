using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Compute;

/// <summary>A world of its own for each test, seen by an ordinary user, and what most tests begin with.</summary>
public abstract class ComputeTests : IDisposable
{
    protected ComputeTests()
        : this(new FakeWorldOptions())
    {
    }

    protected ComputeTests(FakeWorldOptions options)
    {
        World = new(options);
        View = World.As(new() { ProjectId = "shop", UserId = "sam" });
    }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeWorld World { get; }

    protected FakeWorldView View { get; }

    protected FakeComputeApi Compute => View.Compute;

    protected FakeVolumeApi Volumes => View.Volumes;

    public void Dispose()
    {
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static FakeWorldOptions Options(Action<FakeComputeOptions> configure)
    {
        var options = new FakeWorldOptions();
        configure(options.Compute);
        return options;
    }

    /// <summary>A request that is accepted.</summary>
    protected CreateServerRequest Request(string name = "web") =>
        new() { Name = name, FlavorId = "1", ImageId = World.Snapshot().Rows(ImageTables.Images)[0].Id };

    protected Task<Server> CreateAsync(string name = "web") => Compute.CreateServerAsync(Request(name), Token);

    protected async Task<Volume> CreateVolumeAsync(string? imageId = null) =>
        await Volumes.CreateVolumeAsync(new() { SizeGiB = 1, ImageId = imageId }, Token);

    protected async Task<ServerVolume> AttachAsync(Server server) =>
        await Compute.AttachVolumeAsync(server.Id, (await CreateVolumeAsync()).Id, cancellationToken: Token);

    /// <summary>The call is refused with that error, and no row changes.</summary>
    protected async Task<TError> RefusedAsync<TError>(Func<Task> call)
        where TError : DriverException
    {
        var before = World.Snapshot();
        var error = (await call.Should().ThrowExactlyAsync<TError>()).Which;
        World.Diff(before, World.Snapshot()).ToString().Should().Be("(no differences)", "a refused call changes nothing");
        return error;
    }
}
