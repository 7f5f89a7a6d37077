using System.Collections;

namespace FakeDrivers.Ldap;

/// <summary>The plug-ins of a directory.</summary>
/// <remarks>Thread-safe. A change counts for the operations that begin after it; enumerating sees one moment. Forks have a copy.</remarks>
public sealed class LdapPlugins : IReadOnlyCollection<LdapPlugin>
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

    /// <inheritdoc/>
    public IEnumerator<LdapPlugin> GetEnumerator() => ((IEnumerable<LdapPlugin>)_directory.Settings.Plugins.All).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Set(LdapPlugin[] plugins) => _directory.Use(new PluginSet(plugins));
}
