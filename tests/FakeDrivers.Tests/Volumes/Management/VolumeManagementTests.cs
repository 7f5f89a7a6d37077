using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeManagementTests : VolumeTestBase
{
    private const string Pool = "fake@lvm#lvm";

    [Fact]
    public async Task What_was_unmanaged_comes_back_with_its_size_and_content()
    {
        var volume = await MakeAsync(3);
        await Administrator.UnmanageVolumeAsync(volume.Id, Token);
        var left = await Administrator.ListManageableVolumesAsync(volume.Host!, Token).ToListAsync(Token);

        var back = await World.As(Caller with { Roles = ["admin"] }).Volumes.ManageVolumeAsync(new() { Host = volume.Host!, SourceName = left.Single().SourceName }, Token);

        left.Single().Should().BeEquivalentTo(new { SourceName = $"volume-{volume.Id}", SizeGiB = 3, IsSafeToManage = true, ReasonNotSafe = (string?)null });
        (back.SizeGiB, back.ContentId).Should().Be((3, volume.ContentId));
        (await Administrator.ListManageableVolumesAsync(volume.Host!, Token).ToListAsync(Token)).Should().ContainSingle().Which.ManagedId.Should().Be(back.Id);
    }

    [Fact]
    public async Task A_snapshot_is_forgotten_and_managed_again()
    {
        var volume = await MakeAsync(2);
        var snapshot = await SnapAsync(volume);
        await Administrator.UnmanageSnapshotAsync(snapshot.Id, Token);
        var left = (await Administrator.ListManageableSnapshotsAsync(volume.Host!, Token).ToListAsync(Token)).Single();
        var meanwhile = await UsageAsync();

        var back = await World.As(Caller with { Roles = ["admin"] }).Volumes.ManageSnapshotAsync(
            new() { VolumeId = volume.Id, SourceName = left.SourceName, Name = "back" }, Token);

        meanwhile.Should().Be((1, 0, 2));
        left.SourceVolumeName.Should().Be($"volume-{volume.Id}");
        back.Should().BeEquivalentTo(new { Name = "back", VolumeId = volume.Id, SizeGiB = 2, snapshot.ContentId, Status = VolumeSnapshotStatus.Available });
        (await UsageAsync()).Should().Be((1, 1, 4));
        var error = await RefusedAsync<ConflictException>(
            () => Administrator.ManageSnapshotAsync(new() { VolumeId = volume.Id, SourceName = $"snapshot-{back.Id}" }, Token));
        error.Message.Should().Contain(back.Id);
    }

    [Fact]
    public async Task An_encrypted_volume_is_not_unmanaged()
    {
        var type = await MakeTypeAsync("secret");
        await Administrator.SetTypeEncryptionAsync(type.Id, new() { Provider = "luks", ControlLocation = "front-end" }, Token);
        var volume = await MakeAsync(type: "secret");

        await RefusedAsync<InvalidRequestException>(() => Administrator.UnmanageVolumeAsync(volume.Id, Token));
    }

    [Fact]
    public async Task A_zone_is_available_while_a_service_of_it_is_enabled()
    {
        await Administrator.SetServiceEnabledAsync("cinder-volume", "fake@lvm", false, cancellationToken: Token);
        await Administrator.SetServiceEnabledAsync("cinder-volume", "far@lvm", false, cancellationToken: Token);

        (await Volumes.ListAvailabilityZonesAsync(Token).ToListAsync(Token)).Should().Equal(new VolumeAvailabilityZone("nova", false));
        await Administrator.SetServiceEnabledAsync("cinder-volume", "far@lvm", true, cancellationToken: Token);
        (await Volumes.ListAvailabilityZonesAsync(Token).ToListAsync(Token)).Should().Equal(new VolumeAvailabilityZone("nova", true));
    }

    [Fact]
    public async Task A_pool_that_there_is_not_has_no_listing() =>
        await RefusedAsync<ResourceNotFoundException>(async () => await Administrator.ListManageableVolumesAsync(Pool + "x", Token).ToListAsync(Token));

    [Fact]
    public async Task The_summary_counts_and_collects()
    {
        await Volumes.CreateVolumeAsync(new() { SizeGiB = 1, Metadata = new Dictionary<string, string> { ["k"] = "b" } }, Token);
        await Volumes.CreateVolumeAsync(new() { SizeGiB = 2, Metadata = new Dictionary<string, string> { ["k"] = "a" } }, Token);
        await Bank.CreateVolumeAsync(new() { SizeGiB = 4 }, Token);

        var own = await Volumes.GetVolumeSummaryAsync(allProjects: true, Token);
        var all = await Administrator.GetVolumeSummaryAsync(allProjects: true, Token);

        (own.Count, own.TotalGiB, string.Join(',', own.Metadata["k"])).Should().Be((2, 3L, "a,b"));
        (all.Count, all.TotalGiB).Should().Be((3, 7L));
    }

    [Fact]
    public async Task A_volume_is_written_over_with_an_image_and_has_its_status_back()
    {
        var image = World.Snapshot().Rows(ImageTables.Images)[0];
        var volume = await MakeAsync(5);
        World.Edit(edit => edit.Volume(volume.Id, each => each with { Status = VolumeStatus.Error }));
        var delay = World.Faults.On(VolumeTransitions.FinishReimage).Delay(TimeSpan.FromMinutes(1)).Times(1);

        await Volumes.ReimageVolumeAsync(new() { VolumeId = volume.Id, ImageId = image.Id }, Token);
        var meanwhile = (await ReadAsync(volume)).Status;
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        var after = await ReadAsync(volume);
        meanwhile.Should().Be(VolumeStatus.Downloading);
        (after.Status, after.IsBootable, after.ImageId, after.ContentId).Should().Be((VolumeStatus.Error, true, image.Id, image.Id));
        after.ImageMetadata.Should().Contain("image_id", image.Id).And.Contain("container_format", image.ContainerFormat!);
        delay.Dispose();
    }

    [Fact]
    public async Task An_image_that_does_not_fit_is_refused()
    {
        var image = World.Snapshot().Rows(ImageTables.Images)[0];
        World.Edit(edit => edit.Image(image.Id, each => each with { MinDiskGiB = 9 }));
        var volume = await MakeAsync();

        var error = await RefusedAsync<InvalidRequestException>(() => Volumes.ReimageVolumeAsync(new() { VolumeId = volume.Id, ImageId = image.Id }, Token));

        error.Parameter.Should().Be("ImageId");
    }

    [Fact]
    public async Task A_pool_whose_service_is_down_takes_nothing_under_management()
    {
        World.Edit(edit => edit.VolumeService("cinder-volume", "fake@lvm", service => service with { IsUp = false }));

        var error = await RefusedAsync<InvalidRequestException>(() => Administrator.ManageVolumeAsync(new() { Host = Pool, SourceName = "old" }, Token));

        error.Message.Should().Contain("disabled or down");
    }

    [Fact]
    public async Task What_a_pool_holds_is_listed_in_pages_of_what_is_managed_and_then_of_what_is_left()
    {
        var volumes = new List<Volume>();
        for (var count = 0; count < 6; count++) volumes.Add(await MakeAsync());
        World.Edit(edit => volumes.ForEach(volume => edit.Volume(volume.Id, each => each with { Host = Pool })));
        foreach (var volume in volumes.Where((_, i) => i % 2 == 0)) await SnapAsync(volume);
        foreach (var volume in volumes.Where((_, i) => i % 2 == 0)) await SnapAsync(volume);
        var snapshots = await Volumes.ListSnapshotsAsync(cancellationToken: Token).ToListAsync(Token);
        await Administrator.UnmanageSnapshotAsync(snapshots[0].Id, Token);
        foreach (var volume in volumes.Where((_, i) => i % 2 == 1).Take(2)) await Administrator.UnmanageVolumeAsync(volume.Id, Token);

        var held = Pages((view, query) => VolumeRules.ListManageableVolumes(view, query), limit: 3);
        var taken = Pages((view, query) => VolumeRules.ListManageableSnapshots(view, query), limit: 2);

        held.Select(each => each.SourceName).Should().Equal(
            new[] { 0, 2, 4, 5, 1, 3 }.Select(i => $"volume-{volumes[i].Id}"), "those without a volume come last");
        taken.Select(each => each.SourceName).Should().Equal(
            new[] { 3, 1, 4, 2, 5, 0 }.Select(i => $"snapshot-{snapshots[i].Id}"), "volume by volume");
        var nowhere = () => Pages((view, query) => VolumeRules.ListManageableVolumes(view, query with { Marker = "volume-none" }), limit: 1);
        nowhere.Should().Throw<InvalidRequestException>().Which.Parameter.Should().Be("Marker");
    }

    [Fact]
    public async Task A_marker_of_another_pool_is_not_believed()
    {
        var volume = await MakeAsync();
        var snapshot = await SnapAsync(volume);
        World.Edit(edit => edit.Volume(volume.Id, row => row with { Host = FarPool }));

        var page = () => Pages((view, query) => VolumeRules.ListManageableSnapshots(view, query with { Marker = $"snapshot-{snapshot.Id}" }), limit: 1);

        page.Should().Throw<InvalidRequestException>().Which.Parameter.Should().Be("Marker");
    }

    private List<ManageableVolume> Pages(Func<StateView, VolumePageQuery, IReadOnlyList<ManageableVolume>> list, int limit)
    {
        var all = new List<ManageableVolume>();
        while (list(new(World.Kernel, World.Kernel.State, World.Kernel.Now, RequestContext.Admin), new() { OfId = Pool, Limit = limit, Marker = all.LastOrDefault()?.SourceName }) is { Count: > 0 } page) all.AddRange(page);
        return all;
    }
}
