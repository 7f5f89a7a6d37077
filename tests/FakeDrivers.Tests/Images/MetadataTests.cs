using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class MetadataTests : ImageTestBase
{
    private static readonly MetadataProperty Watchdog = new() { Name = "hw_watchdog_action", Title = "Watchdog", Type = "string", AllowedValues = ["reset", "none"] };

    [Fact]
    public async Task A_private_namespace_is_its_owners_and_a_public_one_everybodys()
    {
        var made = await Administrator.CreateNamespaceAsync(new() { Name = "Private", Owner = "shop" }, Token);
        await Administrator.CreateNamespaceAsync(new() { Name = "Public", IsPublic = true }, Token);

        (await Images.GetNamespaceAsync("Private", Token)).Should().Be(made);
        (await RefusedAsync<ResourceNotFoundException>(() => Other.GetNamespaceAsync("Private", Token))).Kind.Should().Be("namespace");
        (await NamesAsync(Images)).Should().Equal("Private", "Public");
        (await NamesAsync(Other)).Should().Equal("Public");
        (await NamesAsync(Administrator, new() { IsPublic = false })).Should().Equal("Private");
        (await NamesAsync(Images, new() { Limit = 1, Marker = "Private" })).Should().Equal("Public");
    }

    [Fact]
    public async Task Everything_in_a_namespace_is_made_read_changed_and_removed()
    {
        await Administrator.CreateNamespaceAsync(new() { Name = "N", IsPublic = true }, Token);
        await Administrator.CreatePropertyAsync("N", Watchdog, Token);
        await Administrator.CreateObjectAsync("N", new() { Name = "O", Properties = [Watchdog], Required = ["hw_watchdog_action"] }, Token);
        await Administrator.CreateTagAsync("N", "T", Token);
        await Administrator.AssociateResourceTypeAsync("N", new() { Name = "OS::Glance::Image", Prefix = "hw_" }, Token);

        (await Images.GetPropertyAsync("N", Watchdog.Name, Token)).Should().Be(Watchdog);
        (await Images.ListPropertiesAsync("N", Token)).Should().Equal(Watchdog);
        (await Images.ListObjectsAsync("N", Token)).Should().ContainSingle().Which.Should().Be(await Images.GetObjectAsync("N", "O", Token));
        (await Images.ListTagsAsync("N", Token)).Should().ContainSingle().Which.Should().Be(await Images.GetTagAsync("N", "T", Token));
        (await Images.ListResourceTypesAsync("N", Token)).Should().ContainSingle().Which.Prefix.Should().Be("hw_");
        (await NamesAsync(Images, new() { ResourceTypes = ["OS::Glance::Image"] })).Should().Equal("N");
        (await NamesAsync(Images, new() { ResourceTypes = ["OS::Nova::Flavor"] })).Should().BeEmpty();

        World.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Administrator.UpdatePropertyAsync("N", Watchdog with { Title = "Dog" }, Token)).Title.Should().Be("Dog");
        var changed = await Administrator.UpdateObjectAsync("N", new() { Name = "O", Description = "new" }, Token);
        changed.UpdatedAt.Should().Be(changed.CreatedAt.AddSeconds(1));
        (await Administrator.AssociateResourceTypeAsync("N", new() { Name = "OS::Glance::Image" }, Token)).Prefix.Should().BeNull();
        (await Administrator.UpdateNamespaceAsync(new() { Name = "N", DisplayName = "New" }, Token)).DisplayName.Should().Be("New");

        await Administrator.DeletePropertyAsync("N", Watchdog.Name, Token);
        await Administrator.DeleteObjectAsync("N", "O", Token);
        await Administrator.DeleteTagAsync("N", "T", Token);
        await Administrator.DissociateResourceTypeAsync("N", "OS::Glance::Image", Token);
        await RefusedAsync<ResourceNotFoundException>(() => Administrator.GetTagAsync("N", "T", Token));
    }

    [Fact]
    public async Task A_namespace_goes_with_all_that_is_in_it_unless_it_is_protected()
    {
        await Administrator.CreateNamespaceAsync(new() { Name = "N", IsProtected = true }, Token);
        await Administrator.CreatePropertyAsync("N", Watchdog, Token);
        await Administrator.CreateTagAsync("N", "T", Token);

        await RefusedAsync<AccessDeniedException>(() => Administrator.DeleteNamespaceAsync("N", Token));
        await RefusedAsync<AccessDeniedException>(() => Administrator.DeleteTagAsync("N", "T", Token));
        await Administrator.UpdateNamespaceAsync(new() { Name = "N" }, Token);
        await Administrator.DeleteNamespaceAsync("N", Token);

        World.Snapshot().Rows(MetadataTables.Properties.Table).Should().BeEmpty();
        World.Snapshot().Rows(MetadataTables.Tags.Table).Should().BeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await RefusedAsync<AccessDeniedException>(() => Images.CreateNamespaceAsync(new() { Name = "N" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Administrator.CreateNamespaceAsync(new() { Name = "" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Administrator.CreateNamespaceAsync(new() { Name = "N", Description = new('x', 501) }, Token));
        await Administrator.CreateNamespaceAsync(new() { Name = "N" }, Token);
        await RefusedAsync<ConflictException>(() => Administrator.CreateNamespaceAsync(new() { Name = "N" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Administrator.CreatePropertyAsync("N", Watchdog with { Type = "text" }, Token));
        await Administrator.CreatePropertyAsync("N", Watchdog, Token);
        await RefusedAsync<ConflictException>(() => Administrator.CreatePropertyAsync("N", Watchdog, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Administrator.UpdatePropertyAsync("N", Watchdog with { Name = "other" }, Token));
        (await RefusedAsync<ResourceNotFoundException>(() => Administrator.GetPropertyAsync("N", "hw_watchdog", Token))).Message.Should().Contain("Did you mean");
        await RefusedAsync<ResourceNotFoundException>(() => NamesAsync(Administrator, new() { Marker = "none" }));
    }

    private static async Task<List<string>> NamesAsync(FakeImageApi api, MetadataNamespaceQuery? query = null) =>
        await api.ListNamespacesAsync(query, Token).Select(row => row.Name).ToListAsync(Token);
}
