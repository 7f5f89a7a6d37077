namespace FakeDrivers.Ldap;

/// <summary>How LDIF is read.</summary>
public sealed class LdifReaderOptions
{
    /// <summary>What errors call the text: as a rule the name of its file.</summary>
    /// <value>The default is <see langword="null"/>: errors name the line alone.</value>
    public string? SourceName { get; set; }

    /// <summary>
    /// The folder whose files values may be read from (<c>jpegPhoto:&lt; file:photos/ann.jpg</c>). A relative URL starts here, and no file
    /// outside is read. URLs other than <c>file:</c> are never followed.
    /// </summary>
    /// <value>The default is <see langword="null"/>: such a value is an error.</value>
    public string? FileUrlFolder { get; set; }

    /// <summary>
    /// What <c>{{name}}</c> and <c>${name}</c> stand for, in distinguished names and in values that are not Base64. A name that is not here is an
    /// error.
    /// </summary>
    /// <value>The default is <see langword="null"/>: such text stands for itself.</value>
    public IReadOnlyDictionary<string, string>? Placeholders { get; set; }
}
