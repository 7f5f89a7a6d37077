using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Compute;

// Images and flavors, which servers are made from.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] CatalogCases() =>
    [
        Case(
            "CMP-IMG-001", "A listed image is read by its id, and found by its id and its name.",
            "Manila compute.API.image_list, image_get", ImageIsFoundAsync),
        Case("CMP-IMG-002", "An unknown image is not found.", "Glance API v2, show image: 404", UnknownImageIsNotFoundAsync),
        Case(
            "CMP-IMG-003", "A listing of images by name holds those of that name only.",
            "Glance API v2, list images", ImagesAreFilteredAsync),
        Case("CMP-FLV-001", "A listed flavor is read by its id.", $"{Api}, flavors", FlavorIsReadAsync),
        Case("CMP-FLV-002", "An unknown flavor is not found.", $"{Api}, flavors: 404", UnknownFlavorIsNotFoundAsync),
    ];

    private static async Task ImageIsFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var image = await ImageAsync(harness, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetImageAsync(image.Id, cancellationToken).ConfigureAwait(false);
        var byId = await harness.Compute.FindImageAsync(image.Id, cancellationToken).ConfigureAwait(false);
        var byName = await harness.Compute.FindImageAsync(Expect.NotNull(image.Name, "the name"), cancellationToken).ConfigureAwait(false);

        Expect.Equal(ImageStatus.Active, image.Status, "the status");
        Expect.Equal(image, read, "the image that was read");
        Expect.Equal(image.Id, byId.Id, "the image found by id");
        Expect.Equal(image.Id, byName.Id, "the image found by name");
    }

    private static async Task UnknownImageIsNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var missing = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.GetImageAsync(NoSuchId, cancellationToken), "reading it").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.FindImageAsync("no-such-image", cancellationToken), "finding it").ConfigureAwait(false);

        Expect.Equal("image", missing.Kind, "what was not found");
    }

    private static async Task ImagesAreFilteredAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var image = await ImageAsync(harness, cancellationToken).ConfigureAwait(false);
        var named = await AllAsync(harness.Compute.ListImagesAsync(new() { Name = image.Name }, cancellationToken), cancellationToken).ConfigureAwait(false);
        var none = await AllAsync(harness.Compute.ListImagesAsync(new() { Name = "no-such-image" }, cancellationToken), cancellationToken).ConfigureAwait(false);

        Expect.True(named.Exists(found => found.Id == image.Id), "the listing to hold the image", named);
        Expect.Equal(0, none.Count, "the number of images of an unknown name");
    }

    private static async Task FlavorIsReadAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var flavor = await FlavorAsync(harness, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetFlavorAsync(flavor.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(flavor, read, "the flavor that was read");
        Expect.True(read is { Vcpus: > 0, MemoryMiB: > 0 }, "a flavor to have processors and memory", read);
    }

    private static async Task UnknownFlavorIsNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var missing = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.GetFlavorAsync("no-such-flavor", cancellationToken), "reading it").ConfigureAwait(false);

        Expect.Equal("flavor", missing.Kind, "what was not found");
        Expect.Equal("no-such-flavor", missing.Id, "the id that was not found");
    }
}
