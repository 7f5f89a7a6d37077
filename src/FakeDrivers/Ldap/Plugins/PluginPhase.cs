namespace FakeDrivers.Ldap;

/// <summary>When a plug-in completes an update.</summary>
internal enum PluginPhase
{
    /// <summary>First: it changes more entries.</summary>
    Repair,

    /// <summary>Then: it looks at the result.</summary>
    Check,

    /// <summary>Last: it tells of it.</summary>
    Record,
}
