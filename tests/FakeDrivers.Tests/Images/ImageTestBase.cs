using System.Text;
using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

/// <summary>A world of its own for each test, a user of a project in it, and short ways to images in a given state.</summary>
public abstract class ImageTestBase : IDisposable
{
    protected static readonly RequestContext User = new() { ProjectId = "shop", UserId = "ann" };

    protected static readonly RequestContext OtherUser = new() { ProjectId = "bank", UserId = "bob" };

    protected static readonly byte[] Bytes = Encoding.ASCII.GetBytes("abc");

    protected ImageTestBase(Action<FakeImageOptions>? configure = null)
    {
        var options = new FakeWorldOptions { WorldSeed = WorldSeeds.Empty };
        configure?.Invoke(options.Images);
        World = new(options);
        Images = World.As(User).Images;
    }

    protected FakeWorld World { get; }

    protected FakeImageApi Images { get; }

    protected FakeImageApi Other => World.As(OtherUser).Images;

    protected FakeImageApi Administrator => World.Images;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        World.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task<Image> MakeAsync(string? name = "debian", ImageVisibility visibility = ImageVisibility.Shared) =>
        Images.CreateImageAsync(new() { Name = name, Visibility = visibility, ContainerFormat = "bare", DiskFormat = "raw" }, Token);

    protected async Task<Image> MakeActiveAsync(string? name = "debian", byte[]? content = null)
    {
        var image = await MakeAsync(name);
        await Images.UploadImageAsync(image.Id, content ?? Bytes, Token);
        return await ReadAsync(image);
    }

    protected Task<Image> ReadAsync(Image image) => Administrator.GetImageAsync(image.Id, Token);

    /// <summary>Writes a status as the outside world would.</summary>
    protected void Put(Image image, ImageStatus status) => World.Edit(edit => edit.Image(image.Id, before => before with { Status = status }));

    protected List<Image> Rows() => [.. World.Snapshot().Rows(ImageTables.Images)];

    protected int ContentCount => World.Snapshot().Rows(ImageTables.Contents).Count;

    /// <summary>The call is refused with that error, and the world is the very same as before.</summary>
    protected async Task<TError> RefusedAsync<TError>(Func<Task> call)
        where TError : DriverException
    {
        var before = World.Kernel.State;
        var error = (await call.Should().ThrowAsync<TError>()).Which;
        World.Kernel.State.Should().BeSameAs(before, "a refused call changes nothing");
        return error;
    }
}
