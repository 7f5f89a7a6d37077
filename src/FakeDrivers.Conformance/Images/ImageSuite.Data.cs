using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Images;

public sealed partial class ImageSuite
{
    private static ConformanceCase<ImageHarness>[] DataCases() =>
    [
        Case("IMG-DAT-001", "An upload makes the image active, with the size and the hashes of the bytes", async (harness, token) =>
        {
            var image = await MakeActiveAsync(harness, token).ConfigureAwait(false);
            Expect.Equal((3L, "900150983cd24fb0d6963f7d28e17f72", "sha512"), (image.SizeBytes ?? -1, image.Checksum, image.HashAlgorithm), "the size, the checksum and the algorithm");
            Expect.Equal(
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
                image.HashValue, "the hash");
        }),
        Case("IMG-DAT-002", "What is read is what was stored, whole or in part", async (harness, token) =>
        {
            var image = await MakeActiveAsync(harness, token).ConfigureAwait(false);
            Expect.Equal(Bytes, await harness.Images.DownloadBytesAsync(image.Id, cancellationToken: token).ConfigureAwait(false), "the bytes");
            Expect.Equal(Bytes[1..2], await harness.Images.DownloadBytesAsync(image.Id, ImageRange.Of(1, 1), token).ConfigureAwait(false), "one byte");
            Expect.Equal(Bytes[1..], await harness.Images.DownloadBytesAsync(image.Id, ImageRange.From(1), token).ConfigureAwait(false), "the end");
        }),
        Case("IMG-DAT-003", "A range behind the end is refused", async (harness, token) =>
        {
            var image = await MakeActiveAsync(harness, token).ConfigureAwait(false);
            await InvalidAsync(() => harness.Images.DownloadImageAsync(image.Id, ImageRange.From(3), token), "reading there").ConfigureAwait(false);
        }),
        Case("IMG-DAT-004", "A queued image has no data", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            var download = await harness.Images.DownloadImageAsync(image.Id, cancellationToken: token).ConfigureAwait(false);
            await using (download.ConfigureAwait(false)) Expect.True(!download.HasData, "the image to have no data");
        }),
        Case("IMG-DAT-005", "A second upload is refused and changes nothing", async (harness, token) =>
        {
            var image = await MakeActiveAsync(harness, token).ConfigureAwait(false);
            await WrongStateAsync(() => harness.Images.UploadImageAsync(image.Id, new byte[] { 1 }, token), "uploading again").ConfigureAwait(false);
            Expect.Equal(Bytes, await harness.Images.DownloadBytesAsync(image.Id, cancellationToken: token).ConfigureAwait(false), "the bytes");
        }),
        Case("IMG-DAT-006", "Without a format no data is stored", async (harness, token) =>
        {
            var image = await harness.Images.CreateImageAsync(new() { ContainerFormat = "bare" }, token).ConfigureAwait(false);
            await InvalidAsync(() => harness.Images.UploadImageAsync(image.Id, Bytes, token), "uploading").ConfigureAwait(false);
            await ExpectStatusAsync(harness, image.Id, ImageStatus.Queued, token).ConfigureAwait(false);
        }),
        Case("IMG-DAT-007", "An upload that breaks leaves the image queued, and another one succeeds", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await Expect.ThrowsAsync<Exception>(
                () => harness.Images.UploadImageAsync(new() { ImageId = image.Id }, new BrokenStream(), token), "uploading from a stream that breaks").ConfigureAwait(false);
            await ExpectStatusAsync(harness, image.Id, ImageStatus.Queued, token).ConfigureAwait(false);
            await harness.Images.UploadImageAsync(image.Id, Bytes, token).ConfigureAwait(false);
            await WaitAsync(harness, image.Id, ImageStatus.Active, token).ConfigureAwait(false);
        }),
        Case("IMG-DAT-009", "The size of the disk is told of bare disks that are raw, and of no empty one", async (harness, token) =>
        {
            Expect.Equal(3L, (await MakeActiveAsync(harness, token).ConfigureAwait(false)).VirtualSizeBytes, "the size of the disk");
            foreach (var (request, bytes) in new[] { (Raw() with { ContainerFormat = "ovf" }, Bytes), (Raw() with { DiskFormat = "iso" }, Bytes), (Raw(), []) })
            {
                var image = await harness.Images.CreateImageAsync(request, token).ConfigureAwait(false);
                await harness.Images.UploadImageAsync(image.Id, bytes, token).ConfigureAwait(false);
                var active = await WaitAsync(harness, image.Id, ImageStatus.Active, token).ConfigureAwait(false);
                Expect.Equal((bytes.LongLength, null), (active.SizeBytes ?? -1, active.VirtualSizeBytes), $"the sizes of {request} of {bytes.Length} bytes");
            }
        }),
        Case("IMG-DAT-008", "An unknown image gets and gives no data", async (harness, token) =>
        {
            await NotFoundAsync(() => harness.Images.UploadImageAsync(Unknown, Bytes, token), "uploading").ConfigureAwait(false);
            await NotFoundAsync(() => harness.Images.DownloadImageAsync(Unknown, cancellationToken: token), "reading").ConfigureAwait(false);
        }),
    ];

    private static ConformanceCase<ImageHarness>[] ImportCases() =>
    [
        Case("IMG-IMP-001", "What was staged is imported, and the task tells of it", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await harness.Images.StageImageAsync(image.Id, Bytes, token).ConfigureAwait(false);
            await ExpectStatusAsync(harness, image.Id, ImageStatus.Uploading, token).ConfigureAwait(false);
            await harness.Images.ImportImageAsync(new() { ImageId = image.Id, Method = "glance-direct" }, token).ConfigureAwait(false);
            await WaitAsync(harness, image.Id, ImageStatus.Active, token).ConfigureAwait(false);
            Expect.Equal(Bytes, await harness.Images.DownloadBytesAsync(image.Id, cancellationToken: token).ConfigureAwait(false), "the bytes");
            var tasks = await harness.Images.ListTasksAsync(image.Id, token).ConfigureAwait(false);
            Expect.Equal([ImageTaskStatus.Success], tasks.Select(task => task.Status), "the tasks");
        }),
        Case("IMG-IMP-002", "An image that was not staged is not imported, and one that was is not staged again", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await WrongStateAsync(() => harness.Images.ImportImageAsync(new() { ImageId = image.Id, Method = "glance-direct" }, token), "importing it").ConfigureAwait(false);
            await harness.Images.StageImageAsync(image.Id, Bytes, token).ConfigureAwait(false);
            await WrongStateAsync(() => harness.Images.StageImageAsync(image.Id, Bytes, token), "staging it again").ConfigureAwait(false);
        }),
        Case("IMG-IMP-003", "A method that there is not is refused; the service says which there are", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await InvalidAsync(() => harness.Images.ImportImageAsync(new() { ImageId = image.Id, Method = "none" }, token), "importing it").ConfigureAwait(false);
            Expect.True((await harness.Images.GetInfoAsync(token).ConfigureAwait(false)).ImportMethods.Contains("glance-direct"), "the service to import what is staged");
        }),
        Case("IMG-IMP-004", "An image is fetched from the web", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await harness.Images.ImportImageAsync(new() { ImageId = image.Id, Method = "web-download", Uri = harness.WebUri }, token).ConfigureAwait(false);
            var active = await WaitAsync(harness, image.Id, ImageStatus.Active, token).ConfigureAwait(false);
            Expect.True(active.SizeBytes > 0, "the image to have data");
        }, ImageCapabilities.WebDownload),
        Case("IMG-IMP-005", "An administrator reads a task by its id, and nobody else does", async (harness, token) =>
        {
            var image = await MakeAsync(harness, token).ConfigureAwait(false);
            await harness.Images.StageImageAsync(image.Id, Bytes, token).ConfigureAwait(false);
            await harness.Images.ImportImageAsync(new() { ImageId = image.Id, Method = "glance-direct" }, token).ConfigureAwait(false);
            var task = (await harness.Images.ListTasksAsync(image.Id, token).ConfigureAwait(false))[0];
            Expect.Equal(image.Id, (await harness.Administrator.GetTaskAsync(task.Id, token).ConfigureAwait(false)).ImageId, "the task's image");
            await DeniedAsync(() => harness.Images.GetTaskAsync(task.Id, token), "reading it").ConfigureAwait(false);
            await NotFoundAsync(() => harness.Administrator.GetTaskAsync(Unknown, token), "reading another").ConfigureAwait(false);
        }, ImageCapabilities.Administration),
    ];

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("The connection broke.");

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("The connection broke.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(new IOException("The connection broke."));
    }
}
