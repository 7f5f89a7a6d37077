namespace FakeDrivers.Ldap;

/// <summary>What of a directory is written, and how.</summary>
public sealed class LdapExportOptions
{
    /// <summary>Where it starts; nothing for the whole directory.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? BaseDn { get; set; }

    /// <summary>Which entries.</summary>
    /// <value>The default is every one.</value>
    public LdapFilter Filter { get; set; } = LdapFilter.Any;

    /// <summary>Whether operational attributes are written: <c>entryUUID</c>, time stamps, the state of passwords. An import takes them in again.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool WithOperational { get; set; }

    /// <summary>How lines are written.</summary>
    public LdifWriterOptions Writing { get; } = new();
}
