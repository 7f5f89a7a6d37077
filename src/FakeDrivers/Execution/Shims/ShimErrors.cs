using System.Text;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>The wording of every refusal to make shims.</summary>
internal static class ShimErrors
{
    public static PlatformNotSupportedException NoLauncher(IEnumerable<(ShimLauncher Launcher, string Obstacle)> obstacles)
    {
        var text = new StringBuilder("Shims cannot be made here, because no launcher works:");
        foreach (var (launcher, obstacle) in obstacles) text.Append('\n').Append(launcher.Name).Append(": ").Append(obstacle);
        return new(text.ToString());
    }

    public static FakeDriversException NotFirst(string program, string shim, string? found) => new(
        $"The shim of '{program}' would not be run: the PATH leads to {found ?? "no such program"} and not to {shim}. No shim was left behind.");

    public static FakeDriversException NoPlace(string longest) => new(
        $"There is no place for the socket of shims: its path may have {ShimHome.MostSocketPath} bytes and no '{Path.PathSeparator}', but would be '{longest}'. Set TMPDIR to a shorter path.");
}
