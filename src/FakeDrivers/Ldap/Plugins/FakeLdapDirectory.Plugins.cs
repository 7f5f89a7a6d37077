using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>What is plugged in.</content>
public sealed partial class FakeLdapDirectory
{
    /// <summary>What is plugged into the directory: referential integrity, unique attributes, interceptors and others.</summary>
    public LdapPlugins Plugins { get; }

    /// <summary>Adds matching rules to the schema, for extensible filters.</summary>
    /// <param name="rules">The rules.</param>
    /// <exception cref="FormatException">An OID or name is taken; the message names it.</exception>
    public void AddMatchingRules(params LdapMatchingRule[] rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var schema = Schema.With(rules);
        Kernel.Steer("ldap.schema", RequestContext.Admin, transaction => transaction.Set(_slice, transaction.Get(_slice).WithSchema(schema)));
    }

    internal void Use(PluginSet plugins) => _settings = _settings.With(plugins);

    /// <summary>Lets plug-ins refuse a request, or show something else than the directory.</summary>
    /// <exception cref="LdapException">It is refused.</exception>
    private DirectoryView Looked(StateView state, DirectoryView view, LdapRequest request)
    {
        var plugins = view.Settings.Plugins;
        if (plugins.Guards) plugins.Guard(view, request);
        if (plugins.Changelog is null) return view;
        var dn = (request as LdapSearchRequest)?.BaseDn ?? (request as LdapCompareRequest)?.Dn ?? string.Empty;
        if (LdapChangelog.Holds(dn)) return LdapChangelog.ViewOf(state, _slice, view);
        return dn.Length == 0 ? new(view.Data, view.Settings, view.Now, view.Identity) { ChangeRange = LdapChangelog.Range(state, _slice) } : view;
    }
}
