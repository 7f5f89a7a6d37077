using System.Security.Cryptography;
using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageUploadTests : ImageTestBase
{
    public ImageUploadTests()
        : base(options => (options.MaxImageBytes, options.MaxStoredBytes, options.MaxUploading) = (5 << 20, 6 << 20, 1))
    {
    }

    [Theory]
    [InlineData("", "d41d8cd98f00b204e9800998ecf8427e", "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e")]
    [InlineData("abc", "900150983cd24fb0d6963f7d28e17f72", "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")]
    public async Task Its_hashes_are_those_of_the_bytes(string text, string md5, string sha512)
    {
        var image = await MakeActiveAsync(content: System.Text.Encoding.ASCII.GetBytes(text));

        image.Should().BeEquivalentTo(new
        {
            Status = ImageStatus.Active,
            SizeBytes = text.Length,
            VirtualSizeBytes = text.Length == 0 ? default(long?) : text.Length,
            Checksum = md5,
            HashAlgorithm = "sha512",
            HashValue = sha512,
        });
        image.Stores.Should().Equal("default");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) + 1)]
    [InlineData((3 << 20) + 12345)]
    public async Task What_is_read_is_what_was_stored_whatever_its_size_and_however_it_comes(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        foreach (var (stream, said) in new (Stream, long?)[] { (new MemoryStream(content), size), (new MemoryStream(content), null), (new Dripping(content), null) })
        {
            var image = await MakeAsync();

            await Images.UploadImageAsync(new() { ImageId = image.Id, SizeBytes = said }, stream, Token);

            (await Images.DownloadBytesAsync(image.Id, cancellationToken: Token)).Should().Equal(content);
            (await ReadAsync(image)).HashValue.Should().Be(Convert.ToHexString(SHA512.HashData(content)).ToLowerInvariant());
            await Images.DeleteImageAsync(image.Id, Token);
        }

        ContentCount.Should().Be(0, "bytes go with the last image that has them");
    }

    [Fact]
    public async Task The_size_of_a_qcow2_disk_is_read_from_its_header()
    {
        var header = new byte[64];
        Convert.FromHexString("514649FB00000003").CopyTo(header, 0);
        Convert.FromHexString("0000000280000000").CopyTo(header, 24);
        var image = await Images.CreateImageAsync(new() { ContainerFormat = "bare", DiskFormat = "qcow2" }, Token);

        await Images.UploadImageAsync(image.Id, header, Token);

        (await ReadAsync(image)).VirtualSizeBytes.Should().Be(10L << 30);
    }

    [Fact]
    public async Task Equal_bytes_are_kept_once_and_as_long_as_an_image_has_them()
    {
        var (one, other) = (await MakeActiveAsync("one"), await MakeActiveAsync("other"));
        ContentCount.Should().Be(1);

        await Images.DeleteImageAsync(one.Id, Token);

        (await Images.DownloadBytesAsync(other.Id, cancellationToken: Token)).Should().Equal(Bytes);
        await Images.DeleteImageAsync(other.Id, Token);
        ContentCount.Should().Be(0);
    }

    [Fact]
    public async Task A_fork_has_the_bytes_and_a_deletion_there_takes_them_from_nobody_else()
    {
        var image = await MakeActiveAsync();
        using var fork = World.Fork();

        await fork.Images.DeleteImageAsync(image.Id, Token);

        (await Images.DownloadBytesAsync(image.Id, cancellationToken: Token)).Should().Equal(Bytes);
    }

    [Fact]
    public async Task While_the_bytes_come_it_is_saving_and_takes_no_others()
    {
        var image = await MakeAsync();
        await using var stream = new Waiting();
        var upload = Images.UploadImageAsync(new() { ImageId = image.Id }, stream, Token);

        (await ReadAsync(image)).Status.Should().Be(ImageStatus.Saving);
        await RefusedAsync<InvalidStateException>(() => Images.UploadImageAsync(image.Id, Bytes, Token));
        var second = await MakeAsync();
        (await RefusedAsync<QuotaExceededException>(() => Images.UploadImageAsync(second.Id, Bytes, Token))).Resource.Should().Be("image_count_uploading");
        stream.Give(Bytes);
        await upload;

        (await ReadAsync(image)).Should().BeEquivalentTo(new { Status = ImageStatus.Active, SizeBytes = 3 });
    }

    [Fact]
    public async Task A_name_that_changes_while_the_bytes_come_stays_changed()
    {
        var image = await MakeAsync();
        await using var stream = new Waiting();
        var upload = Images.UploadImageAsync(new() { ImageId = image.Id }, stream, Token);
        await Images.UpdateImageAsync(new() { ImageId = image.Id, Name = "new" }, Token);

        stream.Give(Bytes);
        await upload;

        (await ReadAsync(image)).Should().BeEquivalentTo(new { Name = "new", Status = ImageStatus.Active });
    }

    [Fact]
    public async Task Deleted_while_the_bytes_come_it_is_gone_and_nothing_is_kept()
    {
        var image = await MakeAsync();
        await using var stream = new Waiting();
        var upload = Images.UploadImageAsync(new() { ImageId = image.Id }, stream, Token);
        await Images.DeleteImageAsync(image.Id, Token);

        stream.Give(Bytes);

        await FluentActions.Awaiting(() => upload).Should().ThrowAsync<ResourceNotFoundException>();
        Rows().Should().BeEmpty();
        ContentCount.Should().Be(0);
        World.Snapshot().Rows(ImageTables.Usages).Should().BeEmpty();
    }

    [Fact]
    public async Task A_stream_that_breaks_leaves_it_queued_and_nothing_is_kept()
    {
        var image = await MakeAsync();
        await using var stream = new Waiting();
        var upload = Images.UploadImageAsync(new() { ImageId = image.Id }, stream, Token);

        stream.Break();

        await FluentActions.Awaiting(() => upload).Should().ThrowAsync<IOException>();
        await IsAsBeforeAsync(image);
        await Images.UploadImageAsync(image.Id, Bytes, Token);
    }

    [Fact]
    public async Task Given_up_it_is_queued_again()
    {
        var image = await MakeAsync();
        await using var stream = new Waiting();
        using var source = new CancellationTokenSource();
        var upload = Images.UploadImageAsync(new() { ImageId = image.Id }, stream, source.Token);

        await source.CancelAsync();

        await FluentActions.Awaiting(() => upload).Should().ThrowAsync<OperationCanceledException>();
        await IsAsBeforeAsync(image);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Another_size_than_was_said_is_refused(long said)
    {
        var image = await MakeAsync();

        var error = await FluentActions.Awaiting(() => Images.UploadImageAsync(new() { ImageId = image.Id, SizeBytes = said }, new MemoryStream(Bytes), Token))
            .Should().ThrowAsync<InvalidRequestException>();

        error.Which.Parameter.Should().Be("SizeBytes");
        await IsAsBeforeAsync(image);
    }

    [Fact]
    public async Task More_than_an_image_may_have_is_refused_when_it_is_said_and_when_it_comes()
    {
        var image = await MakeAsync();
        var content = new byte[(5 << 20) + 1];

        (await RefusedAsync<QuotaExceededException>(() => Images.UploadImageAsync(image.Id, content, Token))).Resource.Should().Be("image_size");
        (await FluentActions.Awaiting(() => Images.UploadImageAsync(new() { ImageId = image.Id }, new MemoryStream(content), Token))
            .Should().ThrowAsync<QuotaExceededException>()).Which.Limit.Should().Be(5 << 20);
        await IsAsBeforeAsync(image);
    }

    [Fact]
    public async Task More_than_the_project_may_store_is_refused()
    {
        await MakeActiveAsync(content: new byte[4 << 20]);
        var image = await MakeAsync();
        var content = new byte[3 << 20];

        (await RefusedAsync<QuotaExceededException>(() => Images.UploadImageAsync(image.Id, content, Token))).Should().BeEquivalentTo(
            new { Resource = "image_size_total", Used = 4L << 20, Limit = 6L << 20 });
        await FluentActions.Awaiting(() => Images.UploadImageAsync(new() { ImageId = image.Id }, new MemoryStream(content), Token))
            .Should().ThrowAsync<QuotaExceededException>();
        await IsAsBeforeAsync(image);
    }

    [Fact]
    public async Task Two_uploads_at_once_do_not_pass_the_storage_together()
    {
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", Uploading = 2 }, Token);
        var (one, other) = (await MakeAsync("one"), await MakeAsync("other"));
        await using Waiting first = new(), second = new();
        var (firstUpload, secondUpload) = (Start(one, first), Start(other, second));

        first.Give(new byte[4 << 20]);
        await firstUpload;
        second.Give(new byte[4 << 20]);

        await FluentActions.Awaiting(() => secondUpload).Should().ThrowAsync<QuotaExceededException>();
        await IsAsBeforeAsync(other);

        Task Start(Image image, Stream stream) => Images.UploadImageAsync(new() { ImageId = image.Id }, stream, Token);
    }

    [Fact]
    public async Task Without_a_format_there_is_no_data()
    {
        var image = await Images.CreateImageAsync(new() { DiskFormat = "raw" }, Token);

        (await RefusedAsync<InvalidRequestException>(() => Images.UploadImageAsync(image.Id, Bytes, Token))).Parameter.Should().Be("ContainerFormat");
    }

    [Fact]
    public async Task A_store_that_there_is_not_is_refused()
    {
        var image = await MakeAsync();

        (await RefusedAsync<InvalidRequestException>(
            () => Images.UploadImageAsync(new() { ImageId = image.Id, Store = "defualt" }, new MemoryStream(Bytes), Token))).Message.Should().Contain("'default'");
    }

    [Fact]
    public async Task An_upload_that_breaks_does_not_undo_that_of_an_image_which_has_its_id_since()
    {
        var image = await MakeAsync();
        await using Waiting first = new(), second = new();
        var stale = Images.UploadImageAsync(new() { ImageId = image.Id }, first, Token);
        await Images.DeleteImageAsync(image.Id, Token);
        await Images.CreateImageAsync(new() { Id = image.Id, ContainerFormat = "bare", DiskFormat = "raw" }, Token);
        var own = Images.UploadImageAsync(new() { ImageId = image.Id }, second, Token);

        first.Break();
        await FluentActions.Awaiting(() => stale).Should().ThrowAsync<IOException>();
        second.Give(Bytes);
        await own;

        (await Images.DownloadBytesAsync(image.Id, cancellationToken: Token)).Should().Equal(Bytes);
    }

    [Fact]
    public async Task Bytes_that_come_late_are_not_those_of_an_image_which_has_the_id_since()
    {
        var image = await MakeAsync();
        await using Waiting first = new(), second = new();
        var stale = Images.StageImageAsync(new() { ImageId = image.Id }, first, Token);
        var before = World.Snapshot();
        await Images.DeleteImageAsync(image.Id, Token);
        await Images.CreateImageAsync(new() { Id = image.Id, ContainerFormat = "bare", DiskFormat = "raw" }, Token);
        var own = Images.StageImageAsync(new() { ImageId = image.Id }, second, Token);

        first.Give([1]);
        await FluentActions.Awaiting(() => stale).Should().ThrowAsync<ResourceNotFoundException>();
        second.Give(Bytes);
        await own;

        (await ReadAsync(image)).SizeBytes.Should().Be(3);
        before.Rows(ImageTables.Intakes).Should().ContainSingle().And.NotBeEquivalentTo(World.Snapshot().Rows(ImageTables.Intakes));
        World.Snapshot().Rows(ImageTables.Intakes).Should().BeEmpty();
    }

    [Theory]
    [InlineData("bare", "raw", 3L)]
    [InlineData("bare", "iso", null)]
    [InlineData("ovf", "raw", null)]
    [InlineData("bare", "qcow2", null)]
    public async Task The_disk_that_it_unpacks_to_is_looked_for_in_bare_disks_alone(string container, string disk, long? virtualSize)
    {
        var image = await Images.CreateImageAsync(new() { ContainerFormat = container, DiskFormat = disk }, Token);

        await Images.UploadImageAsync(image.Id, Bytes, Token);

        (await ReadAsync(image)).VirtualSizeBytes.Should().Be(virtualSize);
    }

    [Fact]
    public async Task A_fault_on_the_end_leaves_it_queued_without_data()
    {
        var image = await MakeAsync();
        World.Faults.On(ImageTransitions.FinishSave).Throw(new DriverException("The disk is full."));

        await Images.UploadImageAsync(image.Id, Bytes, Token);

        await IsAsBeforeAsync(image);
    }

    [Fact]
    public async Task Faults_before_and_after_the_call_are_told_apart()
    {
        var image = await MakeAsync();
        using (World.Faults.On(ImageOperations.Upload).Throw(new DriverException("down")))
        {
            await RefusedAsync<DriverException>(() => Images.UploadImageAsync(image.Id, Bytes, Token));
        }

        World.Faults.On(ImageOperations.Upload).AfterChange().Throw(new DriverException("lost"));

        await FluentActions.Awaiting(() => Images.UploadImageAsync(image.Id, Bytes, Token)).Should().ThrowAsync<DriverException>();
        (await ReadAsync(image)).Status.Should().Be(ImageStatus.Active);
    }

    private async Task IsAsBeforeAsync(Image image)
    {
        (await ReadAsync(image)).Should().BeEquivalentTo(image, options => options.Excluding(each => each.UpdatedAt));
        World.Snapshot().Rows(ImageTables.Stored).Should().NotContain(bytes => bytes.ImageId == image.Id);
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Dripping(byte[] content) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1000)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }

    /// <summary>Gives nothing until it is told to.</summary>
    private sealed class Waiting : Stream
    {
        private readonly TaskCompletionSource<byte[]> _given = new();
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void Give(byte[] content) => _given.SetResult(content);

        public void Break() => _given.SetException(new IOException("The connection broke."));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var content = await _given.Task.WaitAsync(cancellationToken);
            var count = Math.Min(buffer.Length, content.Length - _position);
            content.AsMemory(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
