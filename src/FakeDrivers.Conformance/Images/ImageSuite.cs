using System.Text;
using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Images;

/// <summary>The contract of <c>IImageApi</c>, case by case: Glance's API v2.</summary>
/// <remarks>Immutable and thread-safe. The ids are <c>IMG-</c>, three letters for the topic, and a number.</remarks>
public sealed partial class ImageSuite : ConformanceSuite<ImageHarness>
{
    private const string Api = "Glance API v2";

    /// <summary>An id that nothing bears.</summary>
    private const string Unknown = "00000000-0000-4000-8000-00000000dead";

    /// <summary>How often a wait looks, a second apart: short of the time limit of a case on a real service.</summary>
    private const int Looks = 50;

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    private static readonly byte[] Bytes = Encoding.ASCII.GetBytes("abc");

    /// <inheritdoc/>
    public override string Name => nameof(IImageApi);

    /// <inheritdoc/>
    public override IReadOnlyList<ConformanceCase<ImageHarness>> Cases { get; } =
    [
        .. CreateCases(), .. ReadCases(), .. ListCases(), .. UpdateCases(), .. DeleteCases(), .. DataCases(), .. ImportCases(), .. MemberCases(),
        .. TagCases(), .. LocationCases(), .. QuotaCases(), .. ScrubberCases(), .. MetadataCases(),
    ];

    private static ConformanceCase<ImageHarness> Case(
        string id, string title, Func<ImageHarness, CancellationToken, Task> body, string? capability = null) =>
        new() { Id = id, Title = title, Source = Api, Body = body, Capability = capability };

    private static CreateImageRequest Raw(string? name = null) => new() { Name = name, ContainerFormat = "bare", DiskFormat = "raw" };

    /// <summary>Registers an image that is ready for data.</summary>
    private static Task<Image> MakeAsync(ImageHarness harness, CancellationToken token, string? name = null) =>
        harness.Images.CreateImageAsync(Raw(name), token);

    /// <summary>Registers an image, gives it data and waits until it is active.</summary>
    private static async Task<Image> MakeActiveAsync(ImageHarness harness, CancellationToken token, string? name = null)
    {
        var made = await MakeAsync(harness, token, name).ConfigureAwait(false);
        await harness.Images.UploadImageAsync(made.Id, Bytes, token).ConfigureAwait(false);
        return await WaitAsync(harness, made.Id, ImageStatus.Active, token).ConfigureAwait(false);
    }

    private static async Task<Image> WaitAsync(ImageHarness harness, string imageId, ImageStatus status, CancellationToken token)
    {
        for (var look = 0; ; look++)
        {
            var image = await harness.Images.GetImageAsync(imageId, token).ConfigureAwait(false);
            if (image.Status == status) return image;
            Expect.True(look < Looks && image.Status != ImageStatus.Killed, $"the image to become {status}", image.Status);
            await harness.AdvanceAsync(PollInterval, token).ConfigureAwait(false);
        }
    }

    private static async Task ExpectStatusAsync(ImageHarness harness, string imageId, ImageStatus status, CancellationToken token) =>
        Expect.Equal(status, (await harness.Images.GetImageAsync(imageId, token).ConfigureAwait(false)).Status, "the image's status");

    private static async Task<List<string>> ListIdsAsync(IImageApi images, ImageQuery? query, CancellationToken token)
    {
        var ids = new List<string>();
        await foreach (var image in images.ListImagesAsync(query, token).ConfigureAwait(false)) ids.Add(image.Id);
        return ids;
    }

    private static Task<ResourceNotFoundException> NotFoundAsync(Func<Task> call, string what) => Expect.ThrowsAsync<ResourceNotFoundException>(call, what);

    private static Task<AccessDeniedException> DeniedAsync(Func<Task> call, string what) => Expect.ThrowsAsync<AccessDeniedException>(call, what);

    private static Task<InvalidRequestException> InvalidAsync(Func<Task> call, string what) => Expect.ThrowsAsync<InvalidRequestException>(call, what);

    private static Task<InvalidStateException> WrongStateAsync(Func<Task> call, string what) => Expect.ThrowsAsync<InvalidStateException>(call, what);
}
