namespace FakeDrivers.Ldap;

/// <summary>How LDIF is written.</summary>
public sealed class LdifWriterOptions
{
    /// <summary>Lines are folded so that none has more characters than this; 0 for never.</summary>
    /// <value>The default is 76.</value>
    public int WrapColumn { get; set; } = 76;

    /// <summary>Whether <c>version: 1</c> comes first, as RFC 2849 wants it.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool WithVersion { get; set; } = true;

    /// <summary>Whether a value that must be written as Base64, but is text, is shown in a comment before it.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool ExplainsBase64 { get; set; }

    /// <summary>What ends a line: LF, or CR LF.</summary>
    /// <value>The default is LF.</value>
    public string NewLine { get; set; } = "\n";
}
