using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>The directory compared with LDIF.</content>
public sealed partial class FakeLdapDirectory
{
    /// <summary>How the directory differs from what a text says it should hold.</summary>
    /// <param name="ldif">
    /// The expected entries. Operational attributes do not count, nor does the order of entries, attributes and values. The entry of a suffix
    /// counts only when the text has it.
    /// </param>
    /// <param name="baseDn">Where the comparison starts; <see langword="null"/> for the whole directory.</param>
    /// <returns>The differences, a line each: <c>-</c> what is expected and missing, <c>+</c> what is there and not expected; empty when there are none.</returns>
    /// <exception cref="LdifException">The text is no LDIF of entries.</exception>
    public string CompareLdif(string ldif, string? baseDn = null)
    {
        ArgumentNullException.ThrowIfNull(ldif);
        var expected = Ldif.Parse(ldif).Select(record => record is LdifContentRecord content
            ? content.Entry
            : throw new LdifException(null, record.Line, "a change stands where only entries are expected"));
        var view = RootView();
        var above = baseDn is null ? null : LdapRules.KeyOf(view, baseDn);
        var actual = view.Data.Entries.Where(entry => above is null || DirectoryData.IsAtOrBelow(entry.Key, above));
        return GoldenComparison.Compare(expected, actual, view);
    }

    /// <summary>Checks that the directory holds what a text says, as <see cref="CompareLdif"/> compares.</summary>
    /// <param name="ldif">The expected entries.</param>
    /// <param name="baseDn">Where the comparison starts; <see langword="null"/> for the whole directory.</param>
    /// <exception cref="FakeDriversException">It does not; the message shows the differences.</exception>
    /// <exception cref="LdifException">The text is no LDIF of entries.</exception>
    public void VerifyLdif(string ldif, string? baseDn = null)
    {
        var differences = CompareLdif(ldif, baseDn);
        if (differences.Length == 0) return;
        throw new FakeDriversException(
            $"The directory is not as the LDIF says (- expected and missing, + there and not expected):{Environment.NewLine}{differences}{Environment.NewLine}" +
            "When it is right as it is, take world.Ldap.ExportLdif() as the new text.");
    }
}
