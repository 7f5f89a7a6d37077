using System.Diagnostics.CodeAnalysis;
namespace FakeDrivers.Ldap;

/// <summary>The plug-ins of a directory.</summary>
/// <remarks>Thread-safe. A change counts for the operations that begin after it. Forks have a copy.</remarks>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Named for what they are; that they can be enumerated is a convenience.")]
public sealed class LdapPlugins
{
    private readonly FakeLdapDirectory _directory;
    private readonly Lock _sync = new();

    internal LdapPlugins(FakeLdapDirectory directory) => _directory = directory;

    /// <summary>How many there are.</summary>
    public int Count => _directory.Settings.Plugins.All.Length;

    /// <summary>Adds a plug-in after those that there are.</summary>
    /// <param name="plugin">The plug-in.</param>
    public void Add(LdapPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        lock (_sync) Set([.. _directory.Settings.Plugins.All, plugin]);
    }

    /// <summary>Takes a plug-in out.</summary>
    /// <param name="plugin">The plug-in, the same object as was added.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(LdapPlugin plugin)
    {
        lock (_sync)
        {
            var all = _directory.Settings.Plugins.All;
            if (Array.IndexOf(all, plugin) is var at && at < 0) return false;
            Set([.. all[..at], .. all[(at + 1)..]]);
            return true;
        }
    }

    /// <summary>Takes all plug-ins out.</summary>
    public void Clear()
    {
        lock (_sync) Set([]);
    }

    /// <summary>The plug-ins, in the order in which they were added.</summary>
    /// <returns>A copy, which later changes do not touch.</returns>
    public IReadOnlyList<LdapPlugin> ToList() => [.. _directory.Settings.Plugins.All];

    private void Set(LdapPlugin[] plugins) => _directory.Use(new PluginSet(plugins));
}
