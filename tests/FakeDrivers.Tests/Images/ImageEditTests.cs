using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageEditTests : ImageTestBase
{
    [Fact]
    public async Task Any_field_is_set_and_what_projects_use_follows()
    {
        var image = await MakeActiveAsync();

        World.Edit(edit => edit.Image(image.Id, before => before with { Status = ImageStatus.Killed, Owner = "bank" }));

        (await ReadAsync(image)).Should().BeEquivalentTo(new { Status = ImageStatus.Killed, Owner = "bank" });
        World.Snapshot().Rows(ImageTables.Usages).Should().BeEmpty("a killed image uses nothing");
        World.Edit(edit => edit.Image(image.Id, before => before with { Status = ImageStatus.Active }));
        (await Other.GetUsageAsync(cancellationToken: Token)).Should().BeEquivalentTo(new { Images = 1, StoredBytes = 3L });
    }

    [Fact]
    public async Task Bytes_bring_what_follows_from_them()
    {
        using var world = new FakeWorld();
        var cirros = await world.Images.FindImageAsync("cirros", Token);
        (await world.Images.DownloadImageAsync(cirros.Id, cancellationToken: Token)).LengthBytes.Should().Be(cirros.SizeBytes, "the default image reads as zeros");

        world.Edit(cirros.Id, Bytes).Should().BeEquivalentTo(new { SizeBytes = 3, Checksum = "900150983cd24fb0d6963f7d28e17f72", Status = ImageStatus.Active });

        (await world.Images.DownloadBytesAsync(cirros.Id, cancellationToken: Token)).Should().Equal(Bytes);
    }

    [Fact]
    public async Task A_deleted_one_is_gone_with_its_bytes()
    {
        var image = await MakeActiveAsync();

        Put(image, ImageStatus.Deleted);

        (Rows().Count, ContentCount).Should().Be((0, 0));
        World.Snapshot().Rows(ImageTables.Usages).Should().BeEmpty();
    }

    [Fact]
    public async Task One_that_is_no_longer_imported_has_nothing_staged_and_its_task_has_failed()
    {
        using var hanging = World.Faults.On(ImageTransitions.FinishImport).Hang();
        var image = await MakeAsync();
        await Images.StageImageAsync(image.Id, Bytes, Token);
        await Images.ImportImageAsync(new() { ImageId = image.Id, Method = "glance-direct" }, Token);

        Put(image, ImageStatus.Queued);

        ContentCount.Should().Be(0);
        var task = (await Images.ListTasksAsync(image.Id, Token)).Should().ContainSingle().Which;
        task.Status.Should().Be(ImageTaskStatus.Failure);
        World.Edit(edit => edit.ImageTask(task.Id, before => before with { Message = "By hand." }));
        (await Administrator.GetTaskAsync(task.Id, Token)).Message.Should().Be("By hand.");
    }

    [Fact]
    public async Task A_namespace_is_set()
    {
        await Administrator.CreateNamespaceAsync(new() { Name = "OS::X" }, Token);

        World.Edit(edit => edit.MetadataNamespace("OS::X", before => before with { IsPublic = true, Owner = "bank" }));

        (await Images.GetNamespaceAsync("OS::X", Token)).Owner.Should().Be("bank");
    }

    [Fact]
    public async Task A_membership_is_set()
    {
        var image = await MakeAsync();
        await Images.AddMemberAsync(image.Id, "bank", Token);

        World.Edit(edit => edit.ImageMember(image.Id, "bank", member => member with { Status = ImageMemberStatus.Accepted }));

        (await Other.ListImagesAsync(cancellationToken: Token).ToListAsync(Token)).Should().ContainSingle();
    }
}
