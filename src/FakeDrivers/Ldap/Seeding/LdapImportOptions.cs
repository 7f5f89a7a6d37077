namespace FakeDrivers.Ldap;

/// <summary>How entries are loaded into a directory.</summary>
public sealed class LdapImportOptions
{
    /// <summary>What errors call the text: as a rule the name of its file.</summary>
    /// <value>The default is <see langword="null"/>: the file's path where there is one, else errors name the line alone.</value>
    public string? SourceName { get; set; }

    /// <summary>Whether all entries go first, in the same step.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Clear { get; set; }

    /// <summary>Whether entries may come before those above them. LDIF with changes is always run in its order.</summary>
    /// <value>The default is <see langword="false"/>: an entry without one above it is an error, as it is for <c>ldapadd</c>.</value>
    public bool AnyOrder { get; set; }

    /// <summary>
    /// Whether attributes and object classes that the schema does not know are left out, for dumps of real directories; what was left out is in
    /// <see cref="LdapImportResult.LeftOut"/>.
    /// </summary>
    /// <value>The default is <see langword="false"/>: they are errors.</value>
    public bool LeaveOutUnknown { get; set; }

    /// <summary>What <c>{{name}}</c> and <c>${name}</c> in LDIF stand for; see <see cref="LdifReaderOptions.Placeholders"/>.</summary>
    /// <value>The default is <see langword="null"/>: such text stands for itself.</value>
    public IReadOnlyDictionary<string, string>? Placeholders { get; set; }

    /// <summary>The folder whose files values in LDIF may be read from; see <see cref="LdifReaderOptions.FileUrlFolder"/>.</summary>
    /// <value>The default is <see langword="null"/>: such a value is an error.</value>
    public string? FileUrlFolder { get; set; }

    internal LdifReaderOptions ToReaderOptions(string? sourceName = null) =>
        new() { SourceName = SourceName ?? sourceName, Placeholders = Placeholders, FileUrlFolder = FileUrlFolder };
}
