using System.Globalization;
using FakeDrivers.Process;

namespace FakeDrivers.Functional;

/// <summary>Which test host it is, among those of this machine now and before.</summary>
/// <param name="Name">The name of its directory.</param>
/// <param name="Process">Its process.</param>
/// <param name="Space">Where its processes have their numbers: that changes with each boot of the machine, and from container to container.</param>
internal sealed record HostIdentity(string Name, ProcessIdentity Process, string Space)
{
    /// <summary>What begins the mark of its processes, so that no other host has the same.</summary>
    public string Mark => string.Create(CultureInfo.InvariantCulture, $"{Name}.{Process.Id}.{Process.StartedAt}");

    /// <summary>Where processes have their numbers now.</summary>
    public static string CurrentSpace
    {
        get
        {
            if (!OperatingSystem.IsLinux()) return "-";
            try
            {
                return File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim() + new FileInfo("/proc/self/ns/pid").LinkTarget;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return "-";
            }
        }
    }

    /// <summary>Whether its process still runs. One that has ended and that nobody has waited for, which Linux lists without arguments, does not.</summary>
    public bool IsAlive
    {
        get
        {
            if (Space != CurrentSpace || ProcessTables.OfThisMachine()?.Find(Process.Id)?.Identity != Process) return false;
            try
            {
                return !OperatingSystem.IsLinux() || File.ReadAllBytes(string.Create(CultureInfo.InvariantCulture, $"/proc/{Process.Id}/cmdline")).Length > 0;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    /// <summary>This process.</summary>
    public static HostIdentity Draw() => new(
        HarnessRoot.DrawName(), ProcessTables.OfThisMachine()?.Find(Environment.ProcessId)?.Identity ?? new(Environment.ProcessId, 0), CurrentSpace);
}
