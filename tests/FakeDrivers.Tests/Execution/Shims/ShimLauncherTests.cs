using System.Diagnostics;
using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Shims;

public sealed class ShimLauncherTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("shim-linux-x64")]
    [InlineData("shim-linux-arm64")]
    [InlineData("shim-windows-x64.exe")]
    [InlineData("shim.pl")]
    public void The_library_holds_the_launcher_that_is_committed(string name)
    {
        var committed = File.ReadAllBytes(Path.Combine(SourceDirectory(), name));

        var embedded = Embedded(name);

        embedded.Should().Equal(committed);
        embedded.Length.Should().BeLessThan(16 * 1024, "a launcher is read by the system at every call");
    }

    [Theory]
    [InlineData("shim-linux-x64")]
    [InlineData("shim-linux-arm64")]
    [InlineData("shim-windows-x64.exe")]
    public async Task The_same_compiler_builds_the_same_launcher_from_its_source(string name)
    {
        var built = Directory.CreateTempSubdirectory("fakedrivers-launchers-");
        try
        {
            await BuildAsync(built.FullName);

            // Another compiler, or none, says nothing about the committed file.
            if (Compiler(built.FullName, name) != Compiler(SourceDirectory(), name)) return;
            File.ReadAllBytes(Path.Combine(built.FullName, name)).Should().Equal(Embedded(name), $"build.sh makes {name} of its source");
        }
        finally
        {
            built.Delete(recursive: true);
        }
    }

    private static byte[] Embedded(string name)
    {
        using var resource = typeof(ShimLauncher).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    private static string? Compiler(string directory, string name) =>
        File.ReadLines(Path.Combine(directory, "compilers.txt")).SingleOrDefault(line => line.StartsWith($"{name}: ", StringComparison.Ordinal));

    private static async Task BuildAsync(string directory)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "The script that builds the launchers is for a POSIX shell.");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", [Path.Combine(SourceDirectory(), "build.sh"), directory]) { UseShellExecute = false, RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync(CancellationToken);
        await process.WaitForExitAsync(CancellationToken);
        process.ExitCode.Should().Be(0, said);
    }

    private static string SourceDirectory()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FakeDrivers.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No FakeDrivers.sln above {AppContext.BaseDirectory}.");
        }

        return Path.Combine(folder.FullName, "src/FakeDrivers/Execution/Shims/Launchers");
    }
}
