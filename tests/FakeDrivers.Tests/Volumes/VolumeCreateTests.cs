using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeCreateTests : VolumeTestBase
{
    [Fact]
    public async Task A_blank_volume_belongs_to_its_caller_and_has_the_default_zone()
    {
        var volume = await Volumes.CreateVolumeAsync(new() { SizeGiB = 2, Name = "data" }, Token);

        volume.Should().BeEquivalentTo(new
        {
            Name = "data",
            Status = VolumeStatus.Available,
            SizeGiB = 2,
            AvailabilityZone = "nova",
            ProjectId = "shop",
            UserId = "ann",
            CreatedAt = World.Clock.Now,
            IsBootable = false,
            AttachStatus = VolumeAttachStatus.Detached,
        });
    }

    [Fact]
    public async Task The_same_world_gives_the_same_ids_whatever_others_do()
    {
        using var other = new FakeWorld();
        await other.As(new() { ProjectId = "bank", UserId = "bob" }).Volumes.CreateVolumeAsync(new() { SizeGiB = 1, Name = "data" }, Token);

        var here = await MakeAsync(name: "data");
        var there = await other.As(Caller).Volumes.CreateVolumeAsync(new() { SizeGiB = 1, Name = "data" }, Token);

        there.Id.Should().Be(here.Id, "an id follows from the seed, the caller and the name");
    }

    [Fact]
    public async Task Metadata_is_copied_when_it_goes_in()
    {
        var metadata = new Dictionary<string, string> { ["tier"] = "gold" };
        var request = new CreateVolumeRequest { SizeGiB = 1, Metadata = metadata };
        metadata["tier"] = "lead";

        var volume = await Volumes.CreateVolumeAsync(request, Token);

        volume.Metadata.Should().Equal(new Dictionary<string, string> { ["tier"] = "gold" });
    }

    [Fact]
    public async Task Each_refusal_names_its_parameter_and_changes_nothing()
    {
        (CreateVolumeRequest Request, string Parameter)[] refusals =
        [
            (new(), "SizeGiB"),
            (new() { SizeGiB = 0 }, "SizeGiB"),
            (new() { SizeGiB = 1, Name = new('n', 256) }, "Name"),
            (new() { SizeGiB = 1, Description = new('d', 256) }, "Description"),
            (new() { SizeGiB = 1, Metadata = new Dictionary<string, string> { [""] = "" } }, "Metadata"),
            (new() { SizeGiB = 1, AvailabilityZone = "mars" }, "AvailabilityZone"),
            (new() { SizeGiB = 1, SnapshotId = "a", ImageId = "b" }, "SnapshotId"),
        ];

        foreach (var (request, parameter) in refusals)
        {
            var error = await RefusedAsync<InvalidRequestException>(() => Volumes.CreateVolumeAsync(request, Token));
            error.Parameter.Should().Be(parameter);
        }
    }

    [Fact]
    public async Task A_cancelled_call_makes_nothing()
    {
        var before = World.Kernel.State;

        var create = () => Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, new(canceled: true));

        await create.Should().ThrowAsync<OperationCanceledException>();
        World.Kernel.State.Should().BeSameAs(before);
    }

    [Fact]
    public async Task A_fault_on_the_ending_leaves_an_error_that_counts_until_it_is_deleted()
    {
        World.Faults.On(VolumeTransitions.FinishCreate).Throw(new DriverException("The backend is full.")).Times(1);

        var volume = await MakeAsync(3);

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Error);
        (await UsageAsync()).Should().Be((1, 0, 3));
        await Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token);
        (await UsageAsync()).Should().Be((0, 0, 0));
    }

    [Fact]
    public async Task A_fault_that_hangs_leaves_it_creating_for_good()
    {
        World.Faults.On(VolumeTransitions.FinishCreate).When(pending => pending.Caller.ProjectId == "shop").Hang();

        var volume = await MakeAsync();
        World.Clock.Advance(TimeSpan.FromDays(365));

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Creating);
    }

    [Fact]
    public async Task A_copy_is_where_its_source_is_and_encrypted_as_that_is()
    {
        World.Edit(edit => edit.VolumePool(FarPool, pool => pool with { AvailabilityZone = "elsewhere" }));
        await MakeTypeAsync("secret");
        await Administrator.SetTypeEncryptionAsync("secret", new() { Provider = "luks" }, Token);
        var volume = await MakeAsync();
        var snapshot = await SnapAsync(volume);

        var zone = await RefusedAsync<InvalidRequestException>(
            () => Volumes.CreateVolumeAsync(new() { SourceVolumeId = volume.Id, AvailabilityZone = "elsewhere" }, Token));
        var type = await RefusedAsync<InvalidRequestException>(() => Volumes.CreateVolumeAsync(new() { SnapshotId = snapshot.Id, VolumeType = "secret" }, Token));
        var copy = await Volumes.CreateVolumeAsync(new() { SnapshotId = snapshot.Id, AvailabilityZone = volume.AvailabilityZone }, Token);

        (zone.Parameter, type.Parameter).Should().Be((nameof(CreateVolumeRequest.AvailabilityZone), nameof(CreateVolumeRequest.VolumeType)));
        copy.AvailabilityZone.Should().Be(volume.AvailabilityZone);
    }

    [Fact]
    public async Task A_copy_for_which_no_type_is_named_is_of_the_default_type_however_that_encrypts()
    {
        var volume = await MakeAsync();
        World.Edit(edit => edit.Volume(volume.Id, row => row with { TypeId = null }));
        await Administrator.SetTypeEncryptionAsync(VolumeType.DefaultName, new() { Provider = "luks" }, Token);

        var copy = await Volumes.CreateVolumeAsync(new() { SourceVolumeId = volume.Id }, Token);

        (copy.TypeName, copy.IsEncrypted).Should().Be((VolumeType.DefaultName, true));
    }
}
