using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageDownloadTests : ImageTestBase
{
    private static readonly byte[] Ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    public static TheoryData<ImageRange, byte[]> Ranges => new()
    {
        { ImageRange.From(0), Ten },
        { ImageRange.From(7), [7, 8, 9] },
        { ImageRange.Of(2, 3), [2, 3, 4] },
        { ImageRange.Of(8, 100), [8, 9] },
        { ImageRange.Of(3, 0), [] },
        { ImageRange.Last(2), [8, 9] },
        { ImageRange.Last(100), Ten },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public async Task A_range_gives_its_bytes(ImageRange range, byte[] expected)
    {
        var image = await MakeActiveAsync(content: Ten);

        (await Images.DownloadBytesAsync(image.Id, range, Token)).Should().Equal(expected);
    }

    [Fact]
    public async Task A_range_that_goes_over_pieces_is_whole()
    {
        var content = new byte[(2 << 20) + 100];
        new Random(5).NextBytes(content);
        var image = await MakeActiveAsync(content: content);

        var read = await Images.DownloadBytesAsync(image.Id, ImageRange.Of((1 << 20) - 10, (1 << 20) + 20), Token);

        read.Should().Equal(content.Skip((1 << 20) - 10).Take((1 << 20) + 20));
    }

    [Fact]
    public async Task It_says_what_it_gives()
    {
        var image = await MakeActiveAsync(content: Ten);

        await using var download = await Images.DownloadImageAsync(image.Id, ImageRange.Of(2, 3), Token);

        download.Should().BeEquivalentTo(new { HasData = true, OffsetBytes = 2L, LengthBytes = 3L, TotalBytes = 10L, image.Checksum });
        download.ToString().Should().Be($"3 bytes from 2 of 10 of {image.Id}");
        download.Content.Seek(1, SeekOrigin.Begin);
        download.Content.ReadByte().Should().Be(3);
    }

    [Fact]
    public async Task A_range_behind_the_end_is_refused()
    {
        var image = await MakeActiveAsync(content: Ten);

        (await RefusedAsync<InvalidRequestException>(() => Images.DownloadImageAsync(image.Id, ImageRange.From(10), Token))).Parameter.Should().Be("Range");
    }

    [Fact]
    public async Task A_queued_image_has_no_data()
    {
        await using var download = await Images.DownloadImageAsync((await MakeAsync()).Id, cancellationToken: Token);

        download.HasData.Should().BeFalse();
        download.Content.ReadByte().Should().Be(-1);
    }

    [Fact]
    public async Task A_deactivated_one_is_for_administrators()
    {
        var image = await MakeActiveAsync();
        await Images.DeactivateImageAsync(image.Id, Token);

        await RefusedAsync<AccessDeniedException>(() => Images.DownloadImageAsync(image.Id, cancellationToken: Token));
        (await Administrator.DownloadBytesAsync(image.Id, cancellationToken: Token)).Should().Equal(Bytes);
        await Images.ReactivateImageAsync(image.Id, Token);
        (await Images.DownloadBytesAsync(image.Id, cancellationToken: Token)).Should().Equal(Bytes);
    }

    [Fact]
    public async Task A_reader_reads_what_it_is_and_not_its_bytes()
    {
        var image = await MakeActiveAsync();
        var reader = World.As(User with { Roles = ["reader"] }).Images;

        (await reader.GetImageAsync(image.Id, Token)).Id.Should().Be(image.Id);
        await RefusedAsync<AccessDeniedException>(() => reader.DownloadImageAsync(image.Id, cancellationToken: Token));
    }

    [Fact]
    public async Task What_is_being_read_stays_although_the_image_is_deleted()
    {
        var image = await MakeActiveAsync(content: Ten);
        await using var download = await Images.DownloadImageAsync(image.Id, cancellationToken: Token);

        await Images.DeleteImageAsync(image.Id, Token);

        var bytes = new byte[10];
        await download.Content.ReadExactlyAsync(bytes, Token);
        bytes.Should().Equal(Ten);
    }

    [Fact]
    public async Task The_call_log_keeps_no_bytes()
    {
        var image = await MakeActiveAsync();

        await using var download = await Images.DownloadImageAsync(image.Id, cancellationToken: Token);

        World.Calls.Of(ImageOperations.Download).Single().Result!.Content.Should().BeSameAs(Stream.Null);
    }
}
