using System.Text;
using System.Text.Json.Nodes;
using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Images;

/// <summary>Images in a world file.</summary>
public sealed class ImageFileTests : ImageTestBase
{
    [Fact]
    public async Task A_loaded_world_has_the_images_with_their_bytes_and_what_belongs_to_them()
    {
        var image = await MakeActiveAsync();
        await Images.UpdateImageAsync(new() { ImageId = image.Id, Tags = ["a"], Properties = new Dictionary<string, string> { ["os_distro"] = "debian" } }, Token);
        await Images.AddMemberAsync(image.Id, "bank", Token);
        var staged = await MakeAsync("staged");
        await Images.StageImageAsync(staged.Id, new byte[] { 1, 2 }, Token);
        World.Faults.On(ImageTransitions.FinishImport).Delay(TimeSpan.FromSeconds(5));
        await Images.ImportImageAsync(new() { ImageId = staged.Id, Method = "glance-direct" }, Token);
        await Administrator.CreateNamespaceAsync(new() { Name = "N" }, Token);
        await Administrator.CreatePropertyAsync("N", new() { Name = "p", Title = "P", Type = "integer", Maximum = 1.5m }, Token);
        await Administrator.CreateTagAsync("N", "t", Token);
        using var file = new MemoryStream();
        World.Save(file);
        file.Position = 0;
        using var loaded = new FakeWorld();

        loaded.Load(file);

        foreach (var (row, other) in Rows().Zip(loaded.Snapshot().Rows(ImageTables.Images))) other.Should().Be(row);
        (await loaded.Images.DownloadBytesAsync(image.Id, cancellationToken: Token)).Should().Equal(Bytes);
        (await loaded.Images.ListMembersAsync(image.Id, Token)).Should().ContainSingle();
        (await loaded.Images.GetPropertyAsync("N", "p", Token)).Maximum.Should().Be(1.5m);
        (await loaded.Images.ListTagsAsync("N", Token)).Should().ContainSingle();
        loaded.Clock.Advance(TimeSpan.FromSeconds(5));
        (await loaded.Images.DownloadBytesAsync(staged.Id, cancellationToken: Token)).Should().Equal(1, 2);
    }

    [Fact]
    public async Task What_projects_use_is_the_sum_of_the_images_whatever_their_status()
    {
        foreach (var status in Enum.GetValues<ImageStatus>())
        {
            var image = await MakeActiveAsync(status.ToText());
            World.Edit(edit => edit.Image(image.Id, before => before with
            {
                Status = status,
                Owner = "bank",
                Properties = new Dictionary<string, string> { [ImageRules.ImportingToProperty] = "slow" },
            }));
        }

        using var file = new MemoryStream();
        World.Save(file);
        var json = JsonNode.Parse(file.ToArray())!;
        json["state"]!["images.usages"] = new JsonArray();
        using var loaded = new FakeWorld();

        loaded.Load(new MemoryStream(Encoding.UTF8.GetBytes(json.ToJsonString())));

        loaded.Snapshot().Rows(ImageTables.Usages).Should().Equal(World.Snapshot().Rows(ImageTables.Usages));
    }

    [Fact]
    public async Task Bytes_that_are_not_those_of_their_id_are_refused()
    {
        await MakeActiveAsync();
        using var file = new MemoryStream();
        World.Save(file);
        var text = Encoding.UTF8.GetString(file.ToArray()).Replace("\"YWJj\"", "\"YWJk\"", StringComparison.Ordinal);
        using var loaded = new FakeWorld();

        var load = () => loaded.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        load.Should().Throw<WorldFileException>().WithMessage("*are not those of the id*");
    }
}
