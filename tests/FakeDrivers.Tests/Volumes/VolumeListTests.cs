using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeListTests : VolumeTestBase
{
    public VolumeListTests()
        : base(options => (options.MaxVolumes, options.MaxTotalGiB) = (VolumeQuota.Unlimited, VolumeQuota.Unlimited))
    {
    }

    [Fact]
    public async Task A_long_listing_takes_a_call_for_each_page_and_gives_each_volume_once()
    {
        var made = new List<string>();
        for (var count = 0; count <= Gate.PageSize; count++) made.Add((await MakeAsync()).Id);

        var listed = await Volumes.ListVolumesAsync(cancellationToken: Token).Select(volume => volume.Id).ToListAsync(Token);

        listed.Should().Equal(made);
        World.Calls.Of(VolumeOperations.List).Should().HaveCount(2);
    }

    [Fact]
    public async Task Name_and_status_together_narrow_the_listing()
    {
        var free = await MakeAsync(name: "data");
        var used = await MakeAsync(name: "data");
        await Volumes.ReserveVolumeAsync(used.Id, Token);

        (await ListAsync(new() { Name = "data", Status = VolumeStatus.Available })).Should().Equal(free.Id);
        (await ListAsync(new() { Name = "data", Status = VolumeStatus.Attaching })).Should().Equal(used.Id);
        (await ListAsync(new() { Name = "other", Status = VolumeStatus.Available })).Should().BeEmpty();
    }

    [Fact]
    public async Task An_administrator_filters_all_projects()
    {
        var mine = await MakeAsync(name: "data");
        await MakeAsync(name: "other");
        var theirs = await World.As(new() { ProjectId = "bank", UserId = "bob" }).Volumes.CreateVolumeAsync(new() { SizeGiB = 1, Name = "data" }, Token);

        var listed = await Administrator.ListVolumesAsync(new() { Name = "data", AllProjects = true }, Token).Select(volume => volume.Id).ToListAsync(Token);

        listed.Should().Equal(mine.Id, theirs.Id);
    }

    [Fact]
    public async Task A_volume_of_another_project_is_no_marker()
    {
        var theirs = await World.As(new() { ProjectId = "bank", UserId = "bob" }).Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);

        await RefusedAsync<ResourceNotFoundException>(() => ListAsync(new() { Marker = theirs.Id }));
    }

    [Fact]
    public async Task Every_filter_in_every_order_gives_page_by_page_what_looking_at_all_volumes_gives()
    {
        var many = await MakeManyAsync();
        VolumeQuery[] filters =
        [
            new(), new() { Name = "data-3" }, new() { Status = VolumeStatus.Attaching }, new() { TypeId = many[0].TypeId }, new() { TypeId = many[1].TypeId },
            new() { Host = FarPool }, new() { Host = "far" }, new() { Host = "fa" }, new() { NameContains = "a-1" }, new() { IsBootable = true },
            new() { SizeGiB = 2, Name = "data-2" }, new() { ProjectId = "bank", Status = VolumeStatus.Available }, new() { Host = FarPool, Name = "data-1" },
        ];
        foreach (var filter in filters.SelectMany(each => new[] { each, each with { AllProjects = true } }))
        {
            var expected = (await AsAdministratorAsync()).Where(volume => Matches(volume, filter)).ToList();
            foreach (var key in Enum.GetValues<VolumeSortKey>().Cast<VolumeSortKey?>().Append(null))
            {
                foreach (var isDescending in new[] { false, true })
                {
                    var query = filter with { SortKey = key, IsDescending = isDescending };
                    var listed = await PagesAsync(query with { Limit = 70 });

                    listed.Should().Equal(Sorted(expected, key, isDescending), $"that is {query}");
                }
            }
        }
    }

    [Fact]
    public async Task A_listing_goes_on_from_where_it_was_when_its_last_volume_changed_meanwhile()
    {
        foreach (var name in new[] { "a", "b", "c", "d" }) await MakeAsync(name: name);
        var first = await Volumes.ListVolumesAsync(new() { SortKey = VolumeSortKey.Name, Status = VolumeStatus.Available, Limit = 2 }, Token).ToListAsync(Token);
        await Volumes.ReserveVolumeAsync(first[^1].Id, Token);

        var rest = await Volumes.ListVolumesAsync(
            new() { SortKey = VolumeSortKey.Name, Status = VolumeStatus.Available, Marker = first[^1].Id }, Token).Select(volume => volume.Name).ToListAsync(Token);

        rest.Should().Equal("c", "d");
    }

    [Fact]
    public async Task Snapshots_backups_and_groups_are_listed_by_name_and_status_of_one_project_and_of_all()
    {
        var (mine, theirs) = (await MakeAsync(), await Bank.CreateVolumeAsync(new() { SizeGiB = 1 }, Token));
        foreach (var (user, volume) in new[] { (Volumes, mine), (Bank, theirs) })
        {
            foreach (var name in new[] { "one", "two" })
            {
                await user.CreateSnapshotAsync(new() { VolumeId = volume.Id, Name = name }, Token);
                await user.CreateBackupAsync(new() { VolumeId = volume.Id, Name = name }, Token);
            }
        }

        var groupType = await Administrator.CreateGroupTypeAsync(new() { Name = "together" }, Token);
        foreach (var user in new[] { Volumes, Bank })
        {
            await user.CreateGroupAsync(new() { Name = "one", GroupType = groupType.Id, VolumeTypes = [VolumeType.DefaultName] }, Token);
        }

        foreach (var (query, count) in new[] { ((string?)"one", 1), ("none", 0), (null, 2) })
        {
            (await Volumes.ListSnapshotsAsync(new() { Name = query, Status = VolumeSnapshotStatus.Available }, Token).CountAsync(Token)).Should().Be(count);
            (await Administrator.ListSnapshotsAsync(new() { Name = query, AllProjects = true }, Token).CountAsync(Token)).Should().Be(2 * count);
            (await Volumes.ListBackupsAsync(new() { Name = query, Status = VolumeBackupStatus.Available }, Token).CountAsync(Token)).Should().Be(count);
            (await Administrator.ListBackupsAsync(new() { Name = query, AllProjects = true }, Token).CountAsync(Token)).Should().Be(2 * count);
        }

        (await Administrator.ListSnapshotsAsync(new() { Status = VolumeSnapshotStatus.Available, AllProjects = true }, Token).CountAsync(Token)).Should().Be(4);
        (await Administrator.ListSnapshotsAsync(new() { Status = VolumeSnapshotStatus.Error, AllProjects = true }, Token).CountAsync(Token)).Should().Be(0);
        (await Administrator.ListBackupsAsync(new() { Status = VolumeBackupStatus.Available, AllProjects = true }, Token).CountAsync(Token)).Should().Be(4);
        (await Volumes.ListGroupsAsync(new() { Name = "one", Status = VolumeGroupStatus.Available }, Token).CountAsync(Token)).Should().Be(1);
        (await Administrator.ListGroupsAsync(new() { Status = VolumeGroupStatus.Available, AllProjects = true }, Token).CountAsync(Token)).Should().Be(2);
        (await Administrator.ListGroupsAsync(new() { Name = "other", AllProjects = true }, Token).CountAsync(Token)).Should().Be(0);
    }

    [Fact]
    public async Task An_id_that_is_a_name_tells_the_id_of_what_bears_it()
    {
        var volume = await MakeAsync(name: "data");
        var snapshot = await SnapAsync(volume, "data");
        var backup = await Volumes.CreateBackupAsync(new() { VolumeId = volume.Id, Name = "data" }, Token);
        var group = await MakeGroupAsync("data");

        (await RefusedAsync<ResourceNotFoundException>(() => Volumes.GetVolumeAsync("data", Token))).Message.Should().Be(
            $"No volume 'data' was found. One of that name has the id '{volume.Id}'.");
        (await RefusedAsync<ResourceNotFoundException>(() => Volumes.GetSnapshotAsync("data", Token))).Message.Should().Contain(snapshot.Id);
        (await RefusedAsync<ResourceNotFoundException>(() => Volumes.GetBackupAsync("data", Token))).Message.Should().Contain(backup.Id);
        (await RefusedAsync<ResourceNotFoundException>(() => Volumes.GetGroupAsync("data", Token))).Message.Should().Contain(group.Id);
        (await RefusedAsync<ResourceNotFoundException>(() => Bank.GetVolumeAsync("data", Token))).Message.Should().Be("No volume 'data' was found.");
    }

    /// <summary>More than are sorted where they are listed, in two projects, pools and types.</summary>
    private async Task<List<Volume>> MakeManyAsync()
    {
        await MakeTypeAsync("other");
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "bank", Volumes = VolumeQuota.Unlimited, TotalGiB = VolumeQuota.Unlimited }, Token);
        var made = new List<Volume>();
        for (var i = 0; i < 300; i++)
        {
            var user = i % 10 == 9 ? Bank : Volumes;
            made.Add(await user.CreateVolumeAsync(
                new() { SizeGiB = 1 + (i % 3), Name = i % 7 == 0 ? null : $"data-{i % 5}", VolumeType = i % 2 == 0 ? VolumeType.DefaultName : "other" }, Token));
            World.Clock.Advance(TimeSpan.FromSeconds(i % 2));
            if (i % 11 == 0) await user.ReserveVolumeAsync(made[i].Id, Token);
            if (i % 13 == 0) await user.SetBootableAsync(made[i].Id, true, Token);
        }

        World.Edit(edit =>
        {
            foreach (var volume in made.Where((_, i) => i % 4 == 0)) edit.Volume(volume.Id, each => each with { Host = FarPool });
        });
        return made;
    }

    private ValueTask<List<Volume>> AsAdministratorAsync() => Administrator.ListVolumesAsync(new() { AllProjects = true }, Token).ToListAsync(Token);

    private async Task<List<string>> PagesAsync(VolumeQuery query)
    {
        // An administrator of the project, who sees all others on demand.
        var listing = World.As(Caller with { Roles = ["admin"] }).Volumes;
        var all = new List<string>();
        for (string? marker = null; await listing.ListVolumesAsync(query with { Marker = marker }, Token).ToListAsync(Token) is { Count: > 0 } page; marker = all[^1])
        {
            all.AddRange(page.Select(volume => volume.Id));
        }

        return all;
    }

    private static bool Matches(Volume volume, VolumeQuery query) =>
        (query.AllProjects && query.ProjectId is null ? volume.ProjectId.Length > 0 : volume.ProjectId == (query.ProjectId ?? "shop"))
        && (query.Name ?? volume.Name) == volume.Name && (query.Status ?? volume.Status) == volume.Status && (query.TypeId ?? volume.TypeId) == volume.TypeId
        && (query.SizeGiB ?? volume.SizeGiB) == volume.SizeGiB && (query.IsBootable ?? volume.IsBootable) == volume.IsBootable
        && (query.NameContains is null || volume.Name?.Contains(query.NameContains, StringComparison.Ordinal) == true)
        && (query.Host is null || volume.Host == query.Host || volume.Host!.Split('@')[0] == query.Host);

    private static List<string> Sorted(List<Volume> volumes, VolumeSortKey? key, bool isDescending)
    {
        Func<Volume, object?> value = key switch
        {
            VolumeSortKey.CreatedAt => volume => volume.CreatedAt,
            VolumeSortKey.UpdatedAt => volume => volume.UpdatedAt,
            VolumeSortKey.Name => volume => volume.Name,
            VolumeSortKey.SizeGiB => volume => volume.SizeGiB,
            VolumeSortKey.Status => volume => volume.Status.ToText(),
            VolumeSortKey.AvailabilityZone => volume => volume.AvailabilityZone,
            VolumeSortKey.IsBootable => volume => volume.IsBootable,
            VolumeSortKey.Id => volume => volume.Id,
            _ => _ => 0,
        };
        var order = Comparer<object?>.Create((one, other) => one is string text && other is string second ? string.CompareOrdinal(text, second) : Comparer<object?>.Default.Compare(one, other));

        // What is turned round by time alone is turned round among equals too.
        if (isDescending && key is null or VolumeSortKey.CreatedAt && isDescending) volumes = [.. Enumerable.Reverse(volumes)];
        return [.. (isDescending ? volumes.OrderByDescending(value, order) : volumes.OrderBy(value, order)).Select(volume => volume.Id)];
    }

    private async Task<List<string>> ListAsync(VolumeQuery query) =>
        await Volumes.ListVolumesAsync(query, Token).Select(volume => volume.Id).ToListAsync(Token);
}
