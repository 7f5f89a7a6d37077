using FakeDrivers.Conformance.Images;
using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Images;

/// <summary>The images of a world of their own, honest unless a liar stands before them.</summary>
internal sealed class FakeImageHarness : ImageHarness
{
    private readonly FakeWorld _world;

    public FakeImageHarness(FakeWorldOptions options, ImageLie? lie = null)
    {
        options.WorldSeed = WorldSeeds.Empty;
        (options.Images.ShowLocations, options.Images.DelayedDelete) = (true, true);
        options.Images.WebSource = static (_, _) => new(new MemoryStream([1, 2, 3]));
        _world = new(options);
        Administrator = LyingImages.Of<IImageApi>(_world.Images, lie);
        Images = LyingImages.Of<IImageApi>(Of(ProjectId), lie);
        OtherProject = LyingImages.Of<IImageApi>(Of(OtherProjectId), lie);
        Scrubber = LyingImages.Of<IImageScrubber>(_world.Images, lie);
    }

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override IReadOnlySet<string> Capabilities { get; } = new HashSet<string>
    {
        ImageCapabilities.Administration, ImageCapabilities.Projects, ImageCapabilities.WebDownload, ImageCapabilities.Locations,
        ImageCapabilities.Quotas, ImageCapabilities.Scrubber, ImageCapabilities.Metadata,
    };

    public override IImageApi Images { get; }

    public override string ProjectId => "shop";

    public override IImageApi Administrator { get; }

    public override IImageApi OtherProject { get; }

    public override string OtherProjectId => "bank";

    public override Uri WebUri { get; } = new("http://example.org/debian");

    public override IImageScrubber Scrubber { get; }

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

    private FakeImageApi Of(string projectId) => _world.As(new() { ProjectId = projectId, UserId = "user" }).Images;
}
