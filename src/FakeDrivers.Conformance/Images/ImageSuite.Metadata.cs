using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Images;

public sealed partial class ImageSuite
{
    private const string Namespace = "FakeDrivers::Conformance";

    private static readonly MetadataProperty Property = new() { Name = "hw_x", Title = "X", Type = "string" };

    private static ConformanceCase<ImageHarness>[] MetadataCases() =>
    [
        Case("IMG-MDN-001", "A namespace is made, read, listed, changed and deleted", async (harness, token) =>
        {
            await MakeNamespaceAsync(harness, token).ConfigureAwait(false);
            await Expect.ThrowsAsync<ConflictException>(() => MakeNamespaceAsync(harness, token), "making it again").ConfigureAwait(false);
            await harness.Administrator.UpdateNamespaceAsync(new() { Name = Namespace, IsPublic = true, DisplayName = "new" }, token).ConfigureAwait(false);
            Expect.Equal("new", (await harness.Images.GetNamespaceAsync(Namespace, token).ConfigureAwait(false)).DisplayName, "its name for people");
            var names = new List<string>();
            await foreach (var each in harness.Images.ListNamespacesAsync(cancellationToken: token).ConfigureAwait(false)) names.Add(each.Name);
            Expect.True(names.Contains(Namespace), "the namespace to be listed", names);
            await harness.Administrator.DeleteNamespaceAsync(Namespace, token).ConfigureAwait(false);
            await NotFoundAsync(() => harness.Images.GetNamespaceAsync(Namespace, token), "reading it").ConfigureAwait(false);
            await NotFoundAsync(
                async () => { await foreach (var _ in harness.Images.ListNamespacesAsync(new() { Marker = Namespace }, token).ConfigureAwait(false)) continue; },
                "listing from it on").ConfigureAwait(false);
        }, ImageCapabilities.Metadata),
        Case("IMG-MDN-002", "Only administrators define", (harness, token) => DeniedAsync(
            () => harness.Images.CreateNamespaceAsync(new() { Name = Namespace }, token), "making a namespace"), ImageCapabilities.Metadata),
        Case("IMG-MDN-003", "A private namespace is not found by others, and a protected one stays", async (harness, token) =>
        {
            await harness.Administrator.CreateNamespaceAsync(new() { Name = Namespace, IsProtected = true }, token).ConfigureAwait(false);
            await NotFoundAsync(() => harness.Images.GetNamespaceAsync(Namespace, token), "reading it").ConfigureAwait(false);
            await DeniedAsync(() => harness.Administrator.DeleteNamespaceAsync(Namespace, token), "deleting it").ConfigureAwait(false);
            await harness.Administrator.UpdateNamespaceAsync(new() { Name = Namespace }, token).ConfigureAwait(false);
            await harness.Administrator.DeleteNamespaceAsync(Namespace, token).ConfigureAwait(false);
        }, ImageCapabilities.Metadata),
        Case("IMG-MDP-001", "A property is made, read, listed, changed and deleted", async (harness, token) =>
        {
            await MakeNamespaceAsync(harness, token).ConfigureAwait(false);
            await harness.Administrator.CreatePropertyAsync(Namespace, Property, token).ConfigureAwait(false);
            await harness.Administrator.UpdatePropertyAsync(Namespace, Property with { Title = "new" }, token).ConfigureAwait(false);
            Expect.Equal("new", (await harness.Images.GetPropertyAsync(Namespace, Property.Name, token).ConfigureAwait(false)).Title, "its title");
            Expect.Equal(["hw_x"], (await harness.Images.ListPropertiesAsync(Namespace, token).ConfigureAwait(false)).Select(each => each.Name), "the properties");
            await harness.Administrator.DeletePropertyAsync(Namespace, Property.Name, token).ConfigureAwait(false);
            await NotFoundAsync(() => harness.Images.GetPropertyAsync(Namespace, Property.Name, token), "reading it").ConfigureAwait(false);
        }, ImageCapabilities.Metadata),
        Case("IMG-MDO-001", "An object is made, read, listed, changed and deleted", async (harness, token) =>
        {
            await MakeNamespaceAsync(harness, token).ConfigureAwait(false);
            await harness.Administrator.CreateObjectAsync(Namespace, new() { Name = "o", Properties = [Property] }, token).ConfigureAwait(false);
            await harness.Administrator.UpdateObjectAsync(Namespace, new() { Name = "o", Description = "new" }, token).ConfigureAwait(false);
            Expect.Equal("new", (await harness.Images.GetObjectAsync(Namespace, "o", token).ConfigureAwait(false)).Description, "its description");
            Expect.Equal(["o"], (await harness.Images.ListObjectsAsync(Namespace, token).ConfigureAwait(false)).Select(each => each.Name), "the objects");
            await harness.Administrator.DeleteObjectAsync(Namespace, "o", token).ConfigureAwait(false);
            await NotFoundAsync(() => harness.Images.GetObjectAsync(Namespace, "o", token), "reading it").ConfigureAwait(false);
        }, ImageCapabilities.Metadata),
        Case("IMG-MDT-001", "A tag is made, read, listed and deleted", async (harness, token) =>
        {
            await MakeNamespaceAsync(harness, token).ConfigureAwait(false);
            await harness.Administrator.CreateTagAsync(Namespace, "t", token).ConfigureAwait(false);
            Expect.Equal("t", (await harness.Images.GetTagAsync(Namespace, "t", token).ConfigureAwait(false)).Name, "the tag");
            Expect.Equal(["t"], (await harness.Images.ListTagsAsync(Namespace, token).ConfigureAwait(false)).Select(each => each.Name), "the tags");
            await harness.Administrator.DeleteTagAsync(Namespace, "t", token).ConfigureAwait(false);
            await NotFoundAsync(() => harness.Images.GetTagAsync(Namespace, "t", token), "reading it").ConfigureAwait(false);
        }, ImageCapabilities.Metadata),
        Case("IMG-MDR-001", "A resource type is associated, listed and dissociated", async (harness, token) =>
        {
            await MakeNamespaceAsync(harness, token).ConfigureAwait(false);
            await harness.Administrator.AssociateResourceTypeAsync(Namespace, new() { Name = "OS::Glance::Image", Prefix = "hw_" }, token).ConfigureAwait(false);
            Expect.Equal(["hw_"], (await harness.Images.ListResourceTypesAsync(Namespace, token).ConfigureAwait(false)).Select(each => each.Prefix), "the prefixes");
            await harness.Administrator.DissociateResourceTypeAsync(Namespace, "OS::Glance::Image", token).ConfigureAwait(false);
            Expect.Equal([], (await harness.Images.ListResourceTypesAsync(Namespace, token).ConfigureAwait(false)).Select(each => each.Name), "the resource types");
        }, ImageCapabilities.Metadata),
    ];

    private static Task<MetadataNamespace> MakeNamespaceAsync(ImageHarness harness, CancellationToken token) =>
        harness.Administrator.CreateNamespaceAsync(new() { Name = Namespace, IsPublic = true }, token);
}
