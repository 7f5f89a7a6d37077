using System.Text.Json;
using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageContentTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(20 << 20)]
    public void A_blank_disk_is_hashed_as_zeros_are_and_keeps_none(long size)
    {
        var zeros = ImageContent.Of(new byte[size]);

        ImageContent.Blank(size).Should().BeEquivalentTo(new { zeros.Id, zeros.Checksum, zeros.HashValue, SizeBytes = size, WrittenBytes = 0L });
    }

    [Fact]
    public void A_large_one_is_known_by_the_hashes_of_so_many_zeros_and_another_by_none()
    {
        ImageContent.Blank(7).Should().BeEquivalentTo(new { Checksum = (string?)null, HashValue = (string?)null, SizeBytes = 7L, WrittenBytes = 0L }, "nothing is hashed for it");
        ImageContent.Blank(1L << 30).Should().BeEquivalentTo(new { Checksum = "cd573cfaace07e7949bc0c46028904ff", SizeBytes = 1L << 30, WrittenBytes = 0L });
        ImageContent.Blank((1L << 30) + 1).Should().BeEquivalentTo(new { Checksum = (string?)null, HashValue = (string?)null, SizeBytes = (1L << 30) + 1 });
    }

    [Theory]
    [InlineData(8)]
    [InlineData(5L << 30)]
    public void On_a_disk_bytes_are_followed_by_zeros(long size)
    {
        var content = ImageContent.Of([1, 2, 3]).OnDisk(size);

        using var stream = content.Open(1, 6);
        var bytes = new byte[6];
        stream.ReadExactly(bytes);
        bytes.Should().Equal(2, 3, 0, 0, 0, 0);
        content.SizeBytes.Should().Be(size);
        content.Read(size - 1, new byte[9]).Should().Be(1);
        content.Read(size, new byte[9]).Should().Be(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(2L << 30)]
    [InlineData(90L << 30)]
    public void It_is_written_without_its_zeros_and_read_back(long size)
    {
        foreach (var content in new[] { ImageContent.Blank(size), ImageContent.Of([1, 2, 3]).OnDisk(size), ImageContent.Of([1, 2, 3]).OnDisk(size).OnDisk(size * 2) })
        {
            var text = JsonSerializer.Serialize(content);

            JsonSerializer.Deserialize<ImageContent>(text).Should().BeEquivalentTo(new { content.Id, content.SizeBytes, content.WrittenBytes, content.Checksum, content.HashValue });
            text.Length.Should().BeLessThan(1000);
        }
    }

    [Theory]
    [InlineData("""{"id": "x", "base64": "", "size": -1}""")]
    [InlineData("""{"id": "x", "base64": "AQID", "size": 2}""")]
    [InlineData("""{"id": "x", "base64": "AQID", "size": "9"}""")]
    [InlineData("""{"id": "x", "base64": "AQID"}""")]
    public void Text_that_is_none_is_refused(string text) => FluentActions.Invoking(() => JsonSerializer.Deserialize<ImageContent>(text)).Should().Throw<JsonException>();
}
