using System.Runtime.InteropServices;

namespace FakeDrivers.Execution;

/// <summary>The launcher for Windows: <c>Launchers/shim-windows.c</c>, a copy for each program.</summary>
/// <remarks>It was never run on Windows, only under a Wine that has no Unix domain sockets, over TCP instead.</remarks>
internal sealed class WindowsLauncher : ShimLauncher
{
    private const string Extension = ".exe";

    public override string Name => "the Windows launcher";

    public override string? Obstacle(string path) => OperatingSystem.IsWindows() && RuntimeInformation.OSArchitecture is Architecture.X64 or Architecture.Arm64
        ? null
        : $"it is for Windows on x64, and this is {RuntimeInformation.RuntimeIdentifier}";

    public override void Install(string home, string directory, IReadOnlyList<string> programs, string path)
    {
        var launcher = Resource("shim-windows-x64.exe");
        foreach (var program in programs) File.WriteAllBytes(ShimOf(directory, program), launcher);
    }

    public override string ShimOf(string directory, string program) => Path.Combine(directory, program + Extension);
}
