using System.ComponentModel;
using System.Diagnostics;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>Whether shims will be run where their programs are called, and reach their server: seen before anybody relies on it.</summary>
internal static class ShimCheck
{
    private const int TextFileBusy = 26;
    private const int MostTries = 2000;
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly TimeSpan UntilForksHaveExecuted = TimeSpan.FromMilliseconds(1);

    /// <summary>Looks each program up in the PATH.</summary>
    /// <exception cref="FakeDriversException">One leads elsewhere.</exception>
    public static void LookUp(IEnumerable<string> programs, string directory, string path, ShimLauncher launcher)
    {
        var folders = path.Split(Path.PathSeparator);
        foreach (var program in programs)
        {
            var shim = launcher.ShimOf(directory, program);
            var found = folders.Select(folder => launcher.ShimOf(folder.Length == 0 ? "." : folder, program)).FirstOrDefault(IsExecutable);
            if (found != shim) throw ShimErrors.NotFirst(program, shim, found);
        }
    }

    /// <summary>Runs a shim that is to be told 0 by its server.</summary>
    /// <param name="shim">The file.</param>
    /// <param name="socket">The path of the server's socket.</param>
    /// <param name="token">The token that the server knows probes by.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What went wrong; nothing when all is well.</returns>
    public static async Task<string?> ProbeAsync(string shim, string socket, string token, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(shim)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [ShimProtocol.SocketVariable] = socket, [ShimProtocol.TokenVariable] = token },
        };
        try
        {
            using var process = await StartAsync(start, cancellationToken).ConfigureAwait(false);
            var said = await process.StandardError.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode == 0 ? null : $"a trial of it ended with {process.ExitCode}: {said.Trim()}";
        }
        catch (Win32Exception error)
        {
            return $"it cannot be executed; may programs be run from {Path.GetDirectoryName(shim)}? {error.Message}";
        }
    }

    // A process that was forked elsewhere while the launcher was written has it open until it executes its own program, and as long as it
    // does nobody can execute the launcher: there is no telling when but by trying.
    private static async Task<Process> StartAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var process = new Process { StartInfo = start };
            try
            {
                process.Start();
                return process;
            }
            catch (Win32Exception error)
            {
                process.Dispose();
                if (error.NativeErrorCode != TextFileBusy || OperatingSystem.IsWindows() || tries == MostTries) throw;
            }

            await Task.Delay(UntilForksHaveExecuted, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsExecutable(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & AnyExecute) != UnixFileMode.None);
}
