using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

/// <summary>Walks who × visibility × membership × what the listing asks for, against the table of Glance's documentation.</summary>
public sealed class ImageVisibilityTableTests : ImageTestBase
{
    private static readonly ImageMemberStatus?[] Memberships = [null, ImageMemberStatus.Pending, ImageMemberStatus.Accepted, ImageMemberStatus.Rejected];

    public static TheoryData<ImageVisibility> Visibilities => [.. Enum.GetValues<ImageVisibility>()];

    [Theory]
    [MemberData(nameof(Visibilities))]
    public async Task Who_may_read_it(ImageVisibility visibility)
    {
        foreach (var membership in Memberships)
        {
            using var test = new ImageVisibilityTableTests();
            var image = await test.MakeWithAsync(visibility, membership);

            (await test.ReadsAsync(test.Images, image)).Should().BeTrue("it is his own");
            (await test.ReadsAsync(test.Administrator, image)).Should().BeTrue("administrators read everything");
            (await test.ReadsAsync(test.Other, image)).Should().Be(
                visibility is ImageVisibility.Public or ImageVisibility.Community || (visibility == ImageVisibility.Shared && membership is not null),
                $"it is {visibility} and the membership {membership}");
        }
    }

    [Theory]
    [MemberData(nameof(Visibilities))]
    public async Task Whose_listing_shows_it(ImageVisibility visibility)
    {
        ImageVisibility?[] asked = [null, .. Enum.GetValues<ImageVisibility>().Cast<ImageVisibility?>()];
        ImageMemberStatus?[] memberStatuses = [null, .. Enum.GetValues<ImageMemberStatus>().Cast<ImageMemberStatus?>()];
        foreach (var membership in Memberships)
        {
            using var test = new ImageVisibilityTableTests();
            var image = await test.MakeWithAsync(visibility, membership);
            foreach (var wanted in asked)
            {
                foreach (var memberStatus in memberStatuses)
                {
                    var query = new ImageQuery { Visibility = wanted, AnyMemberStatus = memberStatus is null, MemberStatus = memberStatus ?? default };
                    var because = $"it is {visibility}, the membership {membership}, asked for {wanted} and {memberStatus}";
                    var isWanted = wanted is null || wanted == visibility;
                    var isShared = visibility == ImageVisibility.Shared && membership is not null && (memberStatus is null || memberStatus == membership);

                    (await test.ListsAsync(test.Images, query)).Should().Be(isWanted, because);
                    (await test.ListsAsync(test.Administrator, query)).Should().Be(
                        wanted is null ? visibility != ImageVisibility.Community : isWanted, because);
                    (await test.ListsAsync(test.Other, query)).Should().Be(
                        isWanted && (visibility == ImageVisibility.Public || (visibility == ImageVisibility.Community && wanted is not null) || isShared), because);
                }
            }

            (await test.ListsAsync(test.Other, new() { AnyVisibility = true })).Should().Be(
                visibility is ImageVisibility.Public or ImageVisibility.Community
                || (visibility == ImageVisibility.Shared && membership == ImageMemberStatus.Accepted));
            (await test.ListsAsync(test.Administrator, new() { AnyVisibility = true })).Should().BeTrue();
        }
    }

    [Fact]
    public async Task Who_sees_it_but_does_not_own_it_changes_nothing_of_it()
    {
        var image = await MakeWithAsync(ImageVisibility.Shared, ImageMemberStatus.Accepted);
        World.Edit(image.Id, Bytes);

        await RefusedAsync<AccessDeniedException>(() => Other.UpdateImageAsync(new() { ImageId = image.Id, Name = "mine" }, Token));
        await RefusedAsync<AccessDeniedException>(() => Other.DeleteImageAsync(image.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => Other.UploadImageAsync(image.Id, Bytes, Token));
        await RefusedAsync<AccessDeniedException>(() => Other.StageImageAsync(image.Id, Bytes, Token));
        await RefusedAsync<AccessDeniedException>(() => Other.DeactivateImageAsync(image.Id, Token));
        await RefusedAsync<AccessDeniedException>(() => Other.AddTagAsync(image.Id, "mine", Token));
        await RefusedAsync<AccessDeniedException>(() => Other.AddMemberAsync(image.Id, "more", Token));
    }

    [Fact]
    public async Task An_image_of_nobody_is_everybodys_to_read_and_administrators_to_change()
    {
        var image = await MakeAsync(visibility: ImageVisibility.Private);
        await Administrator.ChangeImageAsync(image.Id, [ImageChange.Replace("owner", null)], Token);

        (await ReadsAsync(Other, image)).Should().BeTrue();
        await RefusedAsync<AccessDeniedException>(() => Images.DeleteImageAsync(image.Id, Token));
        await Administrator.DeleteImageAsync(image.Id, Token);
    }

    private async Task<Image> MakeWithAsync(ImageVisibility visibility, ImageMemberStatus? membership)
    {
        var image = await MakeAsync();
        if (membership is { } status)
        {
            await Images.AddMemberAsync(image.Id, OtherUser.ProjectId, Token);
            await Other.UpdateMemberAsync(image.Id, OtherUser.ProjectId, status, Token);
        }

        return await Administrator.UpdateImageAsync(new() { ImageId = image.Id, Visibility = visibility }, Token);
    }

    private async Task<bool> ReadsAsync(FakeImageApi api, Image image) =>
        await Record.ExceptionAsync(() => api.GetImageAsync(image.Id, Token)) switch
        {
            null => true,
            ResourceNotFoundException => false,
            var error => throw error,
        };

    private async Task<bool> ListsAsync(FakeImageApi api, ImageQuery query) => await api.ListImagesAsync(query, Token).AnyAsync(Token);
}
