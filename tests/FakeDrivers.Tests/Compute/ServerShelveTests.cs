using FakeDrivers.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerShelveTests() : ComputeTests(Options(options => options.KeepShelved = Progress.After(TimeSpan.FromHours(1))))
{
    [Fact]
    public async Task A_shelved_server_leaves_its_host_after_the_time_and_its_image_goes_when_it_is_back()
    {
        var server = await CreateAsync();

        await Compute.ShelveServerAsync(server.Id, Token);
        var shelved = await Compute.GetServerAsync(server.Id, Token);
        World.Clock.Advance(TimeSpan.FromHours(1));
        var offloaded = await Compute.GetServerAsync(server.Id, Token);
        await Compute.UnshelveServerAsync(server.Id, cancellationToken: Token);
        var back = await Compute.GetServerAsync(server.Id, Token);

        (shelved.Status, shelved.Host).Should().Be((ServerStatus.Shelved, server.Host));
        (offloaded.Status, offloaded.Host, offloaded.HostId).Should().Be((ServerStatus.ShelvedOffloaded, null, ""));
        (back.Status, back.Host, back.ShelvedImageId).Should().Be((ServerStatus.Active, server.Host, null));
        World.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images).Should().ContainSingle();
    }

    [Fact]
    public async Task Without_its_image_it_cannot_be_brought_back()
    {
        var server = await CreateAsync();
        await Compute.ShelveServerAsync(server.Id, Token);
        var image = (await Compute.GetServerAsync(server.Id, Token)).ShelvedImageId!;
        World.Kernel.LayDown(RequestContext.Admin, tx => tx.Remove(FakeDrivers.Images.ImageTables.Images, image));

        await Compute.UnshelveServerAsync(server.Id, cancellationToken: Token);

        (await Compute.GetServerAsync(server.Id, Token)).Should().Match<Server>(lost => lost.Status == ServerStatus.Error && lost.Fault!.Message.Contains(image));
    }

    [Fact]
    public async Task One_that_is_lost_and_on_no_host_is_not_stopped_nor_started_out_of_nothing()
    {
        var server = await CreateAsync();
        await Compute.ShelveServerAsync(server.Id, Token);
        await World.Compute.ShelveOffloadServerAsync(server.Id, Token);
        World.Kernel.LayDown(RequestContext.Admin, tx => tx.Remove(FakeDrivers.Images.ImageTables.Images, tx.Find(ComputeTables.Servers, server.Id)!.ShelvedImageId!));
        await Compute.UnshelveServerAsync(server.Id, cancellationToken: Token);

        await Compute.Awaiting(compute => compute.StopServerAsync(server.Id, Token)).Should().ThrowAsync<ConflictException>().WithMessage("*on no host*");
        await Compute.Awaiting(compute => compute.RebootServerAsync(server.Id, RebootKind.Hard, Token)).Should().ThrowAsync<ConflictException>();
        await Compute.DeleteServerAsync(server.Id, Token);
    }

    [Fact]
    public async Task Without_a_host_it_stays_put_aside()
    {
        var server = await CreateAsync();
        await Compute.ShelveServerAsync(server.Id, Token);
        await World.Compute.ShelveOffloadServerAsync(server.Id, Token);
        World.Edit(edit => edit.Host(server.Host!, host => host with { IsEnabled = false }));

        await Compute.UnshelveServerAsync(server.Id, cancellationToken: Token);

        (await Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.ShelvedOffloaded);
    }

    [Fact]
    public async Task Shelving_that_fails_leaves_the_server_and_no_image()
    {
        var server = await CreateAsync();
        World.Faults.On(ComputeTransitions.FinishShelve).Throw(new DriverException("No."));

        await Compute.ShelveServerAsync(server.Id, Token);
        await World.SettleAsync();

        (await Compute.GetServerAsync(server.Id, Token)).Should().Be(server);
        World.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images).Should().ContainSingle();
    }

    [Fact]
    public async Task A_zone_is_refused_while_it_is_on_its_host()
    {
        var server = await CreateAsync();
        await Compute.ShelveServerAsync(server.Id, Token);

        await RefusedAsync<InvalidStateException>(() => Compute.UnshelveServerAsync(server.Id, "nova", null, Token));
        await RefusedAsync<InvalidRequestException>(() => Compute.UnshelveServerAsync(server.Id, "none", null, Token));
    }

    [Fact]
    public async Task A_server_that_is_on_no_host_does_not_start_to_run_there()
    {
        var server = await CreateAsync();
        await Compute.ShelveServerAsync(server.Id, Token);
        World.Clock.Advance(TimeSpan.FromHours(1));
        World.Edit(edit => edit.Server(server.Id, each => each with { VmState = ServerVmState.Error, Host = null }));

        await RefusedAsync<ConflictException>(() => Compute.RebootServerAsync(server.Id, RebootKind.Hard, Token));
        await RefusedAsync<ConflictException>(() => Compute.RebuildServerAsync(new() { ServerId = server.Id, ImageId = Request().ImageId! }, Token));
    }

    [Fact]
    public async Task One_that_could_not_be_marked_as_deleted_leaves_its_host_in_its_time_after_all()
    {
        using var world = new FakeWorld(Options(options => (options.KeepShelved, options.ReclaimInterval) = (Progress.After(TimeSpan.FromHours(1)), TimeSpan.FromHours(1))));
        var server = await world.Compute.CreateServerAsync(Request() with { ImageId = (await world.Images.FindImageAsync("cirros", Token)).Id }, Token);
        await world.Compute.ShelveServerAsync(server.Id, Token);
        world.Faults.On(ComputeTransitions.FinishSoftDelete).Throw(new DriverException("No.")).Times(1);

        await world.Compute.DeleteServerAsync(server.Id, Token);
        await world.SettleAsync();
        var left = await world.Compute.GetServerAsync(server.Id, Token);
        world.Clock.Advance(TimeSpan.FromHours(1));

        (left.Status, left.TaskState, left.Host).Should().Be((ServerStatus.Shelved, ServerTaskState.None, server.Host));
        (await world.Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.ShelvedOffloaded);
    }

    [Fact]
    public async Task One_that_could_not_be_brought_back_leaves_its_host_in_its_time_after_all()
    {
        var server = await CreateAsync();
        await Compute.ShelveServerAsync(server.Id, Token);
        World.Faults.On(ComputeTransitions.FinishUnshelve).Throw(new DriverException("No.")).Times(1);

        await Compute.UnshelveServerAsync(server.Id, cancellationToken: Token);
        await World.SettleAsync();
        var left = await Compute.GetServerAsync(server.Id, Token);
        World.Clock.Advance(TimeSpan.FromHours(1));

        (left.Status, (await Compute.GetServerAsync(server.Id, Token)).Status).Should().Be((ServerStatus.Shelved, ServerStatus.ShelvedOffloaded));
    }

    [Fact]
    public async Task One_that_could_not_leave_its_host_is_tried_again()
    {
        using var world = new FakeWorld();
        world.Faults.On(ComputeTransitions.OffloadShelved).Throw(new DriverException("No.")).Times(1);
        world.Faults.On(ComputeTransitions.FinishShelveOffload).Throw(new DriverException("No.")).Times(1);
        var server = await world.Compute.CreateServerAsync(Request(), Token);

        await world.Compute.ShelveServerAsync(server.Id, Token);
        await world.SettleAsync();
        var statuses = new List<ServerStatus> { (await world.Compute.GetServerAsync(server.Id, Token)).Status };
        for (var hour = 0; hour < 2; hour++)
        {
            world.Clock.Advance(TimeSpan.FromHours(1));
            statuses.Add((await world.Compute.GetServerAsync(server.Id, Token)).Status);
        }

        statuses.Should().Equal(ServerStatus.Shelved, ServerStatus.Shelved, ServerStatus.ShelvedOffloaded);
    }
}
