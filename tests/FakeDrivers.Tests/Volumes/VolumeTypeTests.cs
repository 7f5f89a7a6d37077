using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeTypeTests : VolumeTestBase
{
    [Fact]
    public async Task Every_world_has_the_default_type_and_volumes_that_name_none_get_it()
    {
        var type = await Volumes.GetDefaultTypeAsync(Token);
        var volume = await MakeAsync();

        (type.Name, type.IsPublic).Should().Be(("__DEFAULT__", true));
        (volume.TypeId, volume.TypeName).Should().Be((type.Id, type.Name));
    }

    [Fact]
    public async Task A_type_is_found_by_name_and_id_and_a_mistyped_one_with_its_near_misses()
    {
        var type = await MakeTypeAsync("fast");

        (await Volumes.GetTypeAsync("fast", Token)).Should().Be(type);
        (await Volumes.GetTypeAsync(type.Id, Token)).Should().Be(type);
        var error = await RefusedAsync<ResourceNotFoundException>(() => MakeAsync(type: "fst"));
        error.Message.Should().Be("No volume type 'fst' was found. Did you mean 'fast'?");
    }

    [Fact]
    public async Task Names_are_unique_whatever_their_case()
    {
        await MakeTypeAsync("fast");

        await RefusedAsync<ConflictException>(() => MakeTypeAsync("Fast"));
        await RefusedAsync<InvalidRequestException>(() => MakeTypeAsync(" "));
    }

    [Fact]
    public async Task A_private_type_is_there_for_its_projects_and_administrators_alone()
    {
        var type = await Administrator.CreateTypeAsync(new() { Name = "own", IsPublic = false }, Token);

        await RefusedAsync<ResourceNotFoundException>(() => MakeAsync(type: "own"));
        await Administrator.AddTypeAccessAsync(type.Id, "shop", Token);

        (await MakeAsync(type: "own")).TypeName.Should().Be("own");
        (await Volumes.GetTypeAsync("own", Token)).Projects.Should().BeEmpty("who else may use it is for administrators");
        (await Administrator.GetTypeAsync("own", Token)).Projects.Should().Equal("shop");
        (await Bank.ListTypesAsync(cancellationToken: Token).ToListAsync(Token)).Should().NotContain(each => each.Name == "own");
        await RefusedAsync<ConflictException>(() => Administrator.AddTypeAccessAsync(type.Id, "shop", Token));
        await Administrator.RemoveTypeAccessAsync(type.Id, "shop", Token);
        await RefusedAsync<ResourceNotFoundException>(() => MakeAsync(type: "own"));
    }

    [Fact]
    public async Task A_type_in_use_cannot_be_deleted_nor_the_default_one()
    {
        var type = await MakeTypeAsync("fast");
        var volume = await MakeAsync(type: "fast");

        var error = await RefusedAsync<InvalidRequestException>(() => Administrator.DeleteTypeAsync(type.Id, Token));
        error.Message.Should().Contain("in use by 1 volume");
        await RefusedAsync<InvalidRequestException>(() => Administrator.DeleteTypeAsync(VolumeType.DefaultName, Token));
        await Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token);
        await Administrator.DeleteTypeAsync(type.Id, Token);

        (await Administrator.ListTypesAsync(cancellationToken: Token).ToListAsync(Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_users_write_is_refused()
    {
        await RefusedAsync<AccessDeniedException>(() => Volumes.CreateTypeAsync(new() { Name = "fast" }, Token));
        await RefusedAsync<AccessDeniedException>(() => Volumes.ListQosSpecsAsync(Token).ToListAsync(Token).AsTask());
    }

    [Fact]
    public async Task Limits_and_usage_of_a_type_follow_its_name()
    {
        var type = await MakeTypeAsync("fast");
        await Administrator.UpdateQuotaAsync(
            new() { ProjectId = "shop", Types = new Dictionary<string, VolumeTypeQuota> { ["fast"] = new() { Volumes = 1, TotalGiB = 3 } } }, Token);
        var volume = await MakeAsync(2, type: "fast");

        var error = await RefusedAsync<QuotaExceededException>(() => MakeAsync(1, type: "fast"));
        (error.Resource, error.Used, error.Limit).Should().Be(("volumes_fast", 1, 1));
        (await RefusedAsync<QuotaExceededException>(() => SnapAsync(volume))).Resource.Should().Be("gigabytes_fast");
        await Administrator.UpdateTypeAsync(new() { TypeId = type.Id, Name = "rapid" }, Token);

        (await ReadAsync(volume)).TypeName.Should().Be("rapid");
        (await RefusedAsync<QuotaExceededException>(() => MakeAsync(1, type: "rapid"))).Resource.Should().Be("volumes_rapid");
        (await Volumes.GetUsageAsync(cancellationToken: Token)).Types.Should().Equal(
            new Dictionary<string, VolumeTypeUsage> { ["rapid"] = new() { Volumes = 1, TotalGiB = 2 } });
    }

    [Fact]
    public async Task An_encrypted_type_makes_encrypted_volumes_with_a_key_each()
    {
        var type = await MakeTypeAsync("safe");
        await Administrator.SetTypeEncryptionAsync(type.Id, new() { Provider = "luks", KeySize = 256 }, Token);

        var (one, two) = (await MakeAsync(type: "safe"), await MakeAsync(type: "safe"));

        one.IsEncrypted.Should().BeTrue();
        one.EncryptionKeyId.Should().NotBeNull().And.NotBe(two.EncryptionKeyId);
        await RefusedAsync<InvalidRequestException>(() => Administrator.SetTypeEncryptionAsync(type.Id, null, Token));
    }

    [Fact]
    public async Task Qos_specs_belong_to_types_and_show_in_connections()
    {
        var type = await MakeTypeAsync("slow");
        var specs = await Administrator.CreateQosSpecsAsync(
            new() { Name = "few", Consumer = "front-end", Specs = new Dictionary<string, string> { ["total_iops_sec"] = "10" } }, Token);
        await Administrator.AssociateQosSpecsAsync(specs.Id, type.Id, Token);
        var volume = await MakeAsync(type: "slow");

        var connection = await Volumes.InitializeConnectionAsync(volume.Id, new() { HostName = "here" }, Token);

        connection.QosSpecs.Should().Equal(specs.Specs);
        (await Administrator.ListQosAssociationsAsync(specs.Id, Token).ToListAsync(Token)).Should().ContainSingle().Which.Id.Should().Be(type.Id);
        await RefusedAsync<InvalidRequestException>(() => Administrator.DeleteQosSpecsAsync(specs.Id, cancellationToken: Token));
        await Administrator.DeleteQosSpecsAsync(specs.Id, force: true, Token);
        (await Administrator.GetTypeAsync(type.Id, Token)).QosSpecsId.Should().BeNull();
    }

    [Fact]
    public async Task Users_see_of_the_extra_specs_those_that_tell_what_they_may_do()
    {
        await MakeTypeAsync("many", ("multiattach", "<is> True"), ("volume_backend_name", "secret"));

        var (theirs, ours) = (await Volumes.GetTypeAsync("many", Token), await Administrator.GetTypeAsync("many", Token));

        theirs.ExtraSpecs.Keys.Should().Equal("multiattach");
        theirs.IsMultiattach.Should().BeTrue();
        ours.ExtraSpecs.Keys.Should().BeEquivalentTo("multiattach", "volume_backend_name");
        (await Volumes.ListTypesAsync(cancellationToken: Token).ToListAsync(Token)).Should().ContainEquivalentOf(theirs);
    }

    [Fact]
    public async Task Every_world_has_the_group_type_that_the_service_makes_itself()
    {
        var type = await Volumes.GetGroupTypeAsync(VolumeGroupType.ConsistentName, Token);

        type.Should().BeEquivalentTo(new { Name = "default_cgsnapshot_type", IsPublic = true, IsConsistent = true });
    }
}
