using System.Runtime.InteropServices;

namespace FakeDrivers.Execution;

/// <summary>The launcher for Linux that needs nothing: <c>Launchers/shim.c</c>.</summary>
internal sealed class NativeLauncher : ShimLauncher
{
    public override string Name => "the native launcher";

    private static string? Machine => RuntimeInformation.OSArchitecture switch
    {
        Architecture.X64 => "x64",
        Architecture.Arm64 => "arm64",
        _ => null,
    };

    public override string? Obstacle(string path) => OperatingSystem.IsLinux() && Machine is not null
        ? null
        : $"it is for Linux on x64 and arm64, and this is {RuntimeInformation.RuntimeIdentifier}";

    public override void Install(string home, string directory, IReadOnlyList<string> programs, string path) =>
        InstallLinked(Resource($"shim-linux-{Machine}"), home, directory, programs);
}
