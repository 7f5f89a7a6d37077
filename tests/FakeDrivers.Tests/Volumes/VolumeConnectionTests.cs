using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeConnectionTests : VolumeTestBase
{
    private static readonly VolumeConnector Connector = new() { HostName = "node-1", Device = "/dev/vdb", InitiatorName = "iqn.1993-08.org.debian:01:1" };

    [Fact]
    public async Task An_attachment_goes_from_reserved_over_attaching_to_in_use_and_away()
    {
        var volume = await MakeAsync();
        var seen = new List<VolumeStatus>();
        async Task LookAsync() => seen.Add((await ReadAsync(volume)).Status);

        var reserved = await Volumes.CreateAttachmentAsync(new() { VolumeId = volume.Id, ServerId = ServerId }, Token);
        await LookAsync();
        var attaching = await Volumes.UpdateAttachmentAsync(reserved.Id, Connector, Token);
        await LookAsync();
        await Volumes.CompleteAttachmentAsync(reserved.Id, Token);
        await LookAsync();
        var attached = await Volumes.GetAttachmentAsync(reserved.Id, Token);
        await Volumes.DeleteAttachmentAsync(reserved.Id, Token);
        await LookAsync();

        seen.Should().Equal(VolumeStatus.Reserved, VolumeStatus.Attaching, VolumeStatus.InUse, VolumeStatus.Available);
        (reserved.Status, attaching.Status, attached.Status).Should().Be((VolumeAttachStatus.Reserved, VolumeAttachStatus.Attaching, VolumeAttachStatus.Attached));
        attaching.Should().BeEquivalentTo(new { HostName = "node-1", Device = "/dev/vdb" });
        attaching.Connection.Should().BeEquivalentTo(new { DriverVolumeType = "iscsi", TargetIqn = $"iqn.2010-10.org.openstack:volume-{volume.Id}", TargetLun = 0 });
        await RefusedAsync<ResourceNotFoundException>(() => Volumes.GetAttachmentAsync(reserved.Id, Token));
    }

    [Fact]
    public async Task A_volume_that_is_taken_is_refused_to_others_but_not_to_its_server()
    {
        var volume = await MakeAsync();
        await Volumes.CreateAttachmentAsync(new() { VolumeId = volume.Id, ServerId = ServerId, Connector = Connector }, Token);

        await RefusedAsync<InvalidStateException>(() => Volumes.CreateAttachmentAsync(new() { VolumeId = volume.Id, ServerId = OtherServerId }, Token));
        var first = (await ReadAsync(volume)).Attachments[0];
        await Volumes.CompleteAttachmentAsync(first.Id, Token);
        await Volumes.CreateAttachmentAsync(new() { VolumeId = volume.Id, ServerId = ServerId }, Token);

        (await ReadAsync(volume)).Attachments.Should().HaveCount(2, "a server that moves to another host has two for a while");
    }

    [Fact]
    public async Task A_volume_for_several_is_in_use_until_the_last_lets_go()
    {
        await MakeTypeAsync("many", ("multiattach", "<is> True"));
        var volume = await MakeInUseAsync("many");
        await Volumes.ReserveVolumeAsync(volume.Id, Token);
        await Volumes.AttachVolumeAsync(ToServer(volume) with { ServerId = OtherServerId }, Token);
        var both = await ReadAsync(volume);

        await Volumes.DetachVolumeAsync(volume.Id, both.Attachments[0].Id, Token);
        var one = await ReadAsync(volume);
        await Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);

        (both.Status, both.Attachments.Count, both.IsMultiattach).Should().Be((VolumeStatus.InUse, 2, true));
        (one.Status, one.Attachments.Count).Should().Be((VolumeStatus.InUse, 1));
        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Available);
    }

    [Fact]
    public async Task What_a_server_holds_only_administrators_take_by_the_attachment()
    {
        var server = await World.As(Caller).Compute.CreateServerAsync(
            new() { Name = "web", FlavorId = "1", ImageId = World.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images)[0].Id }, Token);
        var volume = await MakeAsync();
        var attached = await World.As(Caller).Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token);

        var error = await RefusedAsync<ConflictException>(() => Volumes.DeleteAttachmentAsync(attached.AttachmentId, Token));
        await Administrator.DeleteAttachmentAsync(attached.AttachmentId, Token);

        error.Message.Should().Contain("detach the volume from the server");
        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Available);
    }

    [Fact]
    public async Task Attachments_of_both_ways_are_listed_by_volume_server_and_status()
    {
        var (old, stepped) = (await MakeInUseAsync(), await MakeAsync());
        await Volumes.CreateAttachmentAsync(new() { VolumeId = stepped.Id, ServerId = OtherServerId }, Token);

        async Task<string[]> OfAsync(VolumeAttachmentQuery query) =>
            [.. (await Volumes.ListAttachmentsAsync(query, Token).ToListAsync(Token)).Select(attachment => attachment.VolumeId)];

        (await OfAsync(new())).Should().Equal(old.Id, stepped.Id);
        (await OfAsync(new() { VolumeId = stepped.Id })).Should().Equal(stepped.Id);
        (await OfAsync(new() { ServerId = ServerId })).Should().Equal(old.Id);
        (await OfAsync(new() { Status = VolumeAttachStatus.Reserved })).Should().Equal(stepped.Id);
        (await Bank.ListAttachmentsAsync(cancellationToken: Token).ToListAsync(Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Letting_go_while_something_goes_on_leaves_the_status_until_that_ends()
    {
        var delay = World.Faults.On(VolumeTransitions.FinishExtend).Delay(TimeSpan.FromMinutes(1)).Times(1);
        var volume = await MakeInUseAsync();
        await Volumes.ExtendVolumeAsync(volume.Id, 2, Token);

        await Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);
        var meanwhile = await ReadAsync(volume);
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        (meanwhile.Status, meanwhile.Attachments.Count).Should().Be((VolumeStatus.Extending, 0));
        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Status = VolumeStatus.Available, SizeGiB = 2 });
        delay.Dispose();
    }

    [Fact]
    public async Task Volumes_over_AoE_have_a_shelf_and_blade_each_which_the_next_one_gets_when_they_are_gone()
    {
        World.Edit(edit => edit.VolumePool("fake@lvm#lvm", pool => pool with { StorageProtocol = "AoE" }));
        World.Edit(edit => edit.VolumePool(FarPool, pool => pool with { StorageProtocol = "AoE" }));
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", Volumes = VolumeQuota.Unlimited }, Token);
        var volumes = new List<Volume>();
        for (var count = 0; count < 40; count++) volumes.Add(await MakeAsync());
        World.Edit(edit => edit.Volume(volumes[1].Id, volume => volume with { Host = FarPool }));

        async Task<(int?, int?)> PlaceAsync(Volume volume) =>
            await Volumes.InitializeConnectionAsync(volume.Id, Connector, Token) is var way ? (way.TargetShelf, way.TargetBlade) : default;

        var places = new List<(int?, int?)>();
        foreach (var volume in volumes) places.Add(await PlaceAsync(volume));
        var again = await PlaceAsync(volumes[7]);
        await Volumes.DeleteVolumeAsync(volumes[7].Id, cancellationToken: Token);
        var next = await PlaceAsync(await MakeAsync());

        places.Should().OnlyHaveUniqueItems().And.StartWith(new (int?, int?)[] { (0, 0), (0, 1) }).And.EndWith((2, 7));
        again.Should().Be((0, 7), "it stays where it is");
        next.Should().Be((0, 7), "the place is free");
    }

    [Fact]
    public async Task Rolling_a_detaching_back_leaves_what_was_never_attached_as_it_was()
    {
        await MakeTypeAsync("many", ("multiattach", "<is> True"));
        var volume = await MakeInUseAsync("many");
        await Volumes.CreateAttachmentAsync(new() { VolumeId = volume.Id, ServerId = OtherServerId }, Token);
        World.Edit(edit => edit.Volume(volume.Id, each => each with { Status = VolumeStatus.Detaching }));

        await Volumes.RollDetachingAsync(volume.Id, Token);

        var after = await ReadAsync(volume);
        after.Status.Should().Be(VolumeStatus.InUse);
        after.Attachments.Select(each => each.Status).Should().Equal(VolumeAttachStatus.Attached, VolumeAttachStatus.Reserved);
    }

    [Fact]
    public async Task An_administrator_takes_what_a_server_holds_and_a_user_does_not()
    {
        var server = await World.As(Caller).Compute.CreateServerAsync(
            new() { Name = "web", FlavorId = "1", ImageId = World.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images)[0].Id }, Token);
        var volume = await MakeAsync();
        await World.As(Caller).Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token);

        await RefusedAsync<ConflictException>(() => Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token));
        await RefusedAsync<ConflictException>(() => Volumes.TerminateConnectionAsync(volume.Id, Connector, Token));
        await Administrator.TerminateConnectionAsync(volume.Id, Connector, Token);
        await Administrator.DetachVolumeAsync(volume.Id, cancellationToken: Token);

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Available);
    }

    [Fact]
    public async Task Places_over_AoE_come_to_an_end_and_are_free_again_when_a_volume_moves_to_a_pool_without()
    {
        var options = new FakeWorldOptions();
        (options.Volumes.AoeShelves, options.Volumes.AoeBladesPerShelf) = (1, 2);
        options.Volumes.Pools.Add(new() { Name = FarPool, BackendName = "lvm" });
        using var world = new FakeWorld(options);
        world.Edit(edit => edit.VolumePool("fake@lvm#lvm", pool => pool with { StorageProtocol = "AoE" }));
        var ids = new List<string>();
        for (var count = 0; count < 3; count++) ids.Add((await world.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token)).Id);
        world.Edit(edit => ids.ForEach(id => edit.Volume(id, row => row with { Host = "fake@lvm#lvm" })));
        foreach (var id in ids.Take(2)) await world.Volumes.InitializeConnectionAsync(id, Connector, Token);

        var full = await world.Volumes.Invoking(each => each.InitializeConnectionAsync(ids[2], Connector, Token)).Should().ThrowAsync<CapacityExceededException>();
        await world.Volumes.MigrateVolumeAsync(new() { VolumeId = ids[0], Host = FarPool }, Token);
        var third = await world.Volumes.InitializeConnectionAsync(ids[2], Connector, Token);

        full.Which.Message.Should().StartWith("All 2 places for volumes over AoE");
        (third.TargetShelf, third.TargetBlade).Should().Be((0, 0));
    }
}
