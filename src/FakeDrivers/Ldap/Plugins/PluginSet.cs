using System.Collections.Frozen;

namespace FakeDrivers.Ldap;

/// <summary>The plug-ins of a directory, sorted by what they do. Never changes.</summary>
internal sealed class PluginSet
{
    private readonly LdapPlugin[] _completing;
    private readonly LdapPlugin[] _guarding;
    private readonly LdapValueSorting[] _arranging;
    private readonly FrozenDictionary<string, LdapExtendedOperation> _extended;
    private readonly FrozenDictionary<string, LdapCustomControl> _controls;

    public PluginSet(IEnumerable<LdapPlugin> plugins)
    {
        All = [.. plugins];
        _completing = [.. All.Where(plugin => plugin.Phase is not null).OrderBy(plugin => plugin.Phase)];
        _guarding = [.. All.OfType<LdapReturnCodes>()];
        _arranging = [.. All.OfType<LdapValueSorting>()];
        Interceptors = [.. All.OfType<LdapInterceptor>()];
        Changelog = All.OfType<LdapChangelog>().LastOrDefault();
        DynamicGroups = All.OfType<LdapDynamicGroups>().LastOrDefault();

        // The last one wins, so that a test can put its own in the place of another.
        _extended = All.OfType<LdapExtendedOperation>().GroupBy(each => each.Oid).ToFrozenDictionary(each => each.Key, each => each.Last(), StringComparer.Ordinal);
        _controls = All.OfType<LdapCustomControl>().GroupBy(each => each.Oid).ToFrozenDictionary(each => each.Key, each => each.Last(), StringComparer.Ordinal);
    }

    public LdapPlugin[] All { get; }

    public LdapInterceptor[] Interceptors { get; }

    public LdapChangelog? Changelog { get; }

    public LdapDynamicGroups? DynamicGroups { get; }

    /// <summary>Whether any plug-in wants to know what updates change.</summary>
    public bool FollowsUpdates => _completing.Length > 0;

    public bool Guards => _guarding.Length > 0;

    /// <summary>Whether entries are shown otherwise than they are stored.</summary>
    public bool ChangesShape => DynamicGroups is not null || Arranges;

    public bool Arranges => _arranging.Length > 0;

    public IEnumerable<string> Controls => _controls.Keys;

    public IEnumerable<string> ExtendedOids => _extended.Keys;

    public bool Knows(string control, LdapOperationKind operation) => _controls.TryGetValue(control, out var known) && known.GoesWith(operation);

    public LdapExtendedOperation? FindExtended(string oid) => _extended.GetValueOrDefault(oid);

    public void Complete(DirectoryTransaction transaction, List<EntryChange> changes)
    {
        // What one plug-in changes is added to the list while it goes on, and is there for those after it.
        foreach (var plugin in _completing) plugin.Complete(transaction, [.. changes]);
    }

    public void Guard(DirectoryView view, LdapRequest request)
    {
        foreach (var plugin in _guarding) plugin.Guard(view, request);
    }

    public LdapValue[] Arrange(StoredEntry entry, LdapAttributeDescription description, LdapValue[] values, DirectoryView view)
    {
        foreach (var plugin in _arranging) values = plugin.Arrange(entry, description, values, view);
        return values;
    }
}
