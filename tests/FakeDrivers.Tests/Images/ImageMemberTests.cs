using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageMemberTests : ImageTestBase
{
    public ImageMemberTests()
        : base(options => options.MaxMembers = 2)
    {
    }

    [Fact]
    public async Task A_member_is_pending_until_it_says_otherwise()
    {
        var image = await MakeAsync();

        var member = await Images.AddMemberAsync(image.Id, "bank", Token);

        member.Should().BeEquivalentTo(new { ImageId = image.Id, MemberId = "bank", Status = ImageMemberStatus.Pending });
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Other.UpdateMemberAsync(image.Id, "bank", ImageMemberStatus.Accepted, Token)).UpdatedAt.Should().Be(member.CreatedAt.AddSeconds(1));
        (await Images.GetMemberAsync(image.Id, "bank", Token)).Status.Should().Be(ImageMemberStatus.Accepted);
    }

    [Fact]
    public async Task The_owner_sees_all_and_a_member_itself()
    {
        var image = await MakeAsync();
        await Images.AddMemberAsync(image.Id, "bank", Token);
        await Images.AddMemberAsync(image.Id, "third", Token);

        (await Images.ListMembersAsync(image.Id, Token)).Select(member => member.MemberId).Should().Equal("bank", "third");
        (await Other.ListMembersAsync(image.Id, Token)).Select(member => member.MemberId).Should().Equal("bank");
        (await Other.GetMemberAsync(image.Id, "bank", Token)).MemberId.Should().Be("bank");
        await RefusedAsync<ResourceNotFoundException>(() => Other.GetMemberAsync(image.Id, "third", Token));
    }

    [Fact]
    public async Task Only_the_owner_shares_and_only_the_member_accepts()
    {
        var image = await MakeAsync();
        await Images.AddMemberAsync(image.Id, "bank", Token);

        await RefusedAsync<AccessDeniedException>(() => Other.AddMemberAsync(image.Id, "third", Token));
        await RefusedAsync<AccessDeniedException>(() => Images.UpdateMemberAsync(image.Id, "bank", ImageMemberStatus.Accepted, Token));
        await RefusedAsync<AccessDeniedException>(() => Other.RemoveMemberAsync(image.Id, "bank", Token));
        await RefusedAsync<InvalidRequestException>(() => Other.UpdateMemberAsync(image.Id, "bank", (ImageMemberStatus)9, Token));
        await Images.RemoveMemberAsync(image.Id, "bank", Token);
        await RefusedAsync<ResourceNotFoundException>(() => Other.GetImageAsync(image.Id, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Images.RemoveMemberAsync(image.Id, "bank", Token));
    }

    [Fact]
    public async Task Duplicates_bad_ids_and_too_many_are_refused()
    {
        var image = await MakeAsync();
        await Images.AddMemberAsync(image.Id, "bank", Token);

        await RefusedAsync<ConflictException>(() => Images.AddMemberAsync(image.Id, "bank", Token));
        await RefusedAsync<InvalidRequestException>(() => Images.AddMemberAsync(image.Id, "", Token));
        await Images.AddMemberAsync(image.Id, "third", Token);
        (await RefusedAsync<QuotaExceededException>(() => Images.AddMemberAsync(image.Id, "fourth", Token))).Limit.Should().Be(2);
    }

    [Theory]
    [InlineData(ImageVisibility.Private)]
    [InlineData(ImageVisibility.Community)]
    public async Task Only_shared_images_have_members(ImageVisibility visibility)
    {
        var image = await MakeAsync(visibility: visibility);

        await RefusedAsync<AccessDeniedException>(() => Images.AddMemberAsync(image.Id, "bank", Token));
        await RefusedAsync<AccessDeniedException>(() => Images.ListMembersAsync(image.Id, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Images.GetMemberAsync(image.Id, "bank", Token));
        await RefusedAsync<AccessDeniedException>(() => Images.RemoveMemberAsync(image.Id, "bank", Token));
    }

    [Fact]
    public async Task Members_go_with_the_image()
    {
        var image = await MakeAsync();
        await Images.AddMemberAsync(image.Id, "bank", Token);

        await Images.DeleteImageAsync(image.Id, Token);

        World.Snapshot().Rows(ImageTables.Members).Should().BeEmpty();
    }
}
