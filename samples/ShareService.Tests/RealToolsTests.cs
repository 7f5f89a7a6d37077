using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace ShareService.Tests;

/// <summary>
/// The real tools still say what the transcripts say: those of e2fsprogs and util-linux are run again, on an image file in the place of the
/// device. The others need a mounted device or an NFS server, and were recorded once.
/// </summary>
public sealed class RealToolsTests : IDisposable
{
    private const long OneGiB = 1L << 30;
    private const string Recorded = "1.47.0";

    private readonly string _image = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_image);

    [Fact]
    public async Task A_blank_device_is_probed_formatted_and_grown_as_recorded()
    {
        await RequireToolsAsync();
        Resize(OneGiB);

        await SaysWhatWasRecordedAsync("empty.blkid-probe-export");
        await SaysWhatWasRecordedAsync("mkfs.ok-quiet");
        Resize(2 * OneGiB);
        await SaysWhatWasRecordedAsync("grow.offline-ok");
    }

    [Fact]
    public async Task A_missing_device_is_refused_as_recorded()
    {
        await RequireToolsAsync();

        await SaysWhatWasRecordedAsync("missing.mkfs-quiet", isDeviceMissing: true);
    }

    private static async Task RequireToolsAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tools are those of Linux.");
        Assert.SkipWhen(Find("mkfs.ext4") is null || Find("blkid") is null, "e2fsprogs or util-linux is not installed.");
        var version = await new ProcessExecutor().RunAsync(new Command(Find("mkfs.ext4")!, "-V"), Token);
        Assert.SkipUnless(version.StandardError.Contains(Recorded, StringComparison.Ordinal), $"The transcripts are of e2fsprogs {Recorded}; here is {version.StandardError}");
    }

    // Tools of administrators are not on every user's path.
    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Concat(["/usr/sbin", "/sbin"])
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private async Task SaysWhatWasRecordedAsync(string id, bool isDeviceMissing = false)
    {
        var transcript = Lab.Transcripts[id];
        var device = transcript.Argv.Single(argument => argument.StartsWith("/dev/", StringComparison.Ordinal));
        var place = isDeviceMissing ? device : _image;
        string[] arguments = [.. transcript.Argv.Skip(1).Select(argument => argument == device ? place : argument)];

        var result = await new ProcessExecutor().RunAsync(new Command(Find(transcript.Argv[0])!, arguments) { AcceptedExitCodes = null }, Token);

        (result.ExitCode, result.StandardOutput.Replace(place, device, StringComparison.Ordinal), result.StandardError.Replace(place, device, StringComparison.Ordinal))
            .Should().Be((transcript.ExitCode, transcript.Stdout, transcript.Stderr), id);
    }

    private void Resize(long length)
    {
        using var image = new FileStream(_image, FileMode.OpenOrCreate);
        image.SetLength(length);
    }
}
