using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerVolumeAttachTests() : ComputeTests(Options(options => options.Attach = Progress.After(TimeSpan.FromSeconds(5))))
{
    [Fact]
    public async Task Both_sides_show_the_attachment_from_the_first_moment()
    {
        var server = await CreateAsync();

        var attached = await AttachAsync(server);

        var volume = await Volumes.GetVolumeAsync(attached.VolumeId, Token);
        volume.Status.Should().Be(VolumeStatus.Attaching);
        volume.Attachments.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Id = attached.AttachmentId,
            ServerId = server.Id,
            Device = "/dev/vdb",
            Status = VolumeAttachStatus.Attaching,
        });
        (await Compute.GetServerAsync(server.Id, Token)).Volumes.Should().Equal(attached);
    }

    [Fact]
    public async Task A_failed_attach_leaves_neither_side_with_it()
    {
        World.Faults.On(ComputeTransitions.FinishAttachVolume).Throw(new DriverException("The path is down."));
        var server = await CreateAsync();

        var attached = await AttachAsync(server);
        await World.RunUntilIdleAsync(Token);

        var volume = await Volumes.GetVolumeAsync(attached.VolumeId, Token);
        volume.Status.Should().Be(VolumeStatus.Available);
        volume.Attachments.Should().BeEmpty();
        (await Compute.GetServerAsync(server.Id, Token)).Volumes.Should().BeEmpty();
    }

    [Fact]
    public async Task An_attach_that_hangs_stays_attaching_for_good()
    {
        World.Faults.On(ComputeTransitions.FinishAttachVolume).Hang();
        var server = await CreateAsync();

        var attached = await AttachAsync(server);
        World.Clock.Advance(TimeSpan.FromDays(1));

        (await Volumes.GetVolumeAsync(attached.VolumeId, Token)).Status.Should().Be(VolumeStatus.Attaching);
    }

    [Fact]
    public async Task A_volume_taken_back_by_an_administrator_by_way_of_the_volume_service_is_not_attached()
    {
        var server = await CreateAsync();
        var attached = await AttachAsync(server);
        await World.Volumes.UnreserveVolumeAsync(attached.VolumeId, Token);

        await World.RunUntilIdleAsync(Token);
        (await Volumes.GetVolumeAsync(attached.VolumeId, Token)).Status.Should().Be(VolumeStatus.Available);

        (await Compute.GetServerAsync(server.Id, Token)).Volumes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_volume_detached_by_way_of_the_volume_service_is_listed_until_it_is_detached_here_too()
    {
        var server = await CreateAsync();
        var attached = await AttachAsync(server);
        await World.RunUntilIdleAsync(Token);
        await World.Volumes.DetachVolumeAsync(attached.VolumeId, cancellationToken: Token);
        await World.RunUntilIdleAsync(Token);

        var listed = (await Compute.GetServerAsync(server.Id, Token)).Volumes;
        await Compute.DetachVolumeAsync(server.Id, attached.VolumeId, Token);

        listed.Should().ContainSingle();
        (await Compute.GetServerAsync(server.Id, Token)).Volumes.Should().BeEmpty("detaching makes both sides agree again");
    }

    [Fact]
    public async Task A_wished_device_is_had_and_the_next_one_follows_the_free_letters()
    {
        var server = await CreateAsync();
        var (first, second) = (await CreateVolumeAsync(), await CreateVolumeAsync());

        var wished = await Compute.AttachVolumeAsync(server.Id, first.Id, "/dev/vdc", Token);
        var next = await Compute.AttachVolumeAsync(server.Id, second.Id, cancellationToken: Token);

        wished.Device.Should().Be("/dev/vdc");
        next.Device.Should().Be("/dev/vdb");
    }

    [Theory]
    [InlineData("/dev/vda")]
    [InlineData("/dev/xvda")]
    [InlineData("/dev/sda1")]
    public async Task The_root_disks_letter_is_taken(string device)
    {
        var server = await CreateAsync();
        var volume = await CreateVolumeAsync();

        await RefusedAsync<ConflictException>(() => Compute.AttachVolumeAsync(server.Id, volume.Id, device, Token));
    }

    [Fact]
    public async Task Another_projects_volume_is_not_found_even_by_an_administrator()
    {
        var server = await CreateAsync();
        var foreign = await World.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);

        await RefusedAsync<ResourceNotFoundException>(() => Compute.AttachVolumeAsync(server.Id, foreign.Id, cancellationToken: Token));
        await RefusedAsync<ResourceNotFoundException>(() => World.Compute.AttachVolumeAsync(server.Id, foreign.Id, cancellationToken: Token));
    }

    [Fact]
    public async Task A_fault_on_the_call_changes_nothing()
    {
        var server = await CreateAsync();
        var volume = await CreateVolumeAsync();
        World.Faults.On(ComputeOperations.AttachVolume).When(request => request.VolumeId == volume.Id).Throw(new DriverException("503"));

        await RefusedAsync<DriverException>(() => Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token));
    }

    [Fact]
    public async Task A_volume_that_may_only_be_read_is_attached_to_be_read()
    {
        var (server, volume) = (await CreateAsync(), await CreateVolumeAsync());
        await Volumes.SetReadOnlyAsync(volume.Id, true, Token);

        await Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token);

        var attachment = (await Volumes.GetVolumeAsync(volume.Id, Token)).Attachments.Should().ContainSingle().Which;
        (attachment.Mode, attachment.HostName).Should().Be((VolumeAttachMode.ReadOnly, server.Host));
    }

    [Fact]
    public async Task A_volume_for_several_servers_is_not_attached_to_one_on_no_host()
    {
        var server = await CreateAsync();
        await World.Volumes.CreateTypeAsync(new() { Name = "shared", ExtraSpecs = new Dictionary<string, string> { ["multiattach"] = "<is> True" } }, Token);
        var volume = await Volumes.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = "shared" }, Token);
        await Compute.ShelveServerAsync(server.Id, Token);

        await RefusedAsync<InvalidRequestException>(() => Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token));
        await Compute.AttachVolumeAsync(server.Id, (await CreateVolumeAsync()).Id, cancellationToken: Token);
    }
}
