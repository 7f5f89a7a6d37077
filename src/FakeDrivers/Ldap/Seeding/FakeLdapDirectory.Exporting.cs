using System.Globalization;

namespace FakeDrivers.Ldap;

/// <content>Looking at entries from outside, and writing them.</content>
public sealed partial class FakeLdapDirectory
{
    /// <summary>The entry of a name, whoever may see it.</summary>
    /// <param name="dn">The distinguished name, in any spelling.</param>
    /// <param name="withOperational">Whether operational attributes come with it.</param>
    /// <returns>The entry; <see langword="null"/> when there is none.</returns>
    /// <exception cref="LdapException">The text is no name (<see cref="LdapResultCode.InvalidDnSyntax"/>).</exception>
    public LdapEntry? FindEntry(string dn, bool withOperational = false)
    {
        ArgumentNullException.ThrowIfNull(dn);
        var view = RootView();
        return view.Data.Find(LdapRules.KeyOf(view, dn)) is { } entry ? Show(entry, view, withOperational ? Shown.Everything : Shown.User) : null;
    }

    /// <summary>Entries as they stand, parents first, siblings in the order in which they came; whoever may see them. The call log tells nothing of it.</summary>
    /// <param name="options">Which; <see langword="null"/> for all, without operational attributes.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="LdapException">The base is no name (<see cref="LdapResultCode.InvalidDnSyntax"/>), or there is no such entry (<see cref="LdapResultCode.NoSuchObject"/>).</exception>
    public IReadOnlyList<LdapEntry> Entries(LdapExportOptions? options = null)
    {
        options ??= new();
        var view = RootView();
        string? above = null;
        if (options.BaseDn is { } dn)
        {
            above = LdapRules.KeyOf(view, dn);
            if (above.Length > 0 && view.Data.Find(above) is null) throw LdapErrors.NoSuchObject(view, dn, above);
        }

        var condition = options.Filter == LdapFilter.Any ? null : Conditions.Of(options.Filter, view);
        return
        [
            .. view.Data.Entries
                .Where(entry => above is null || DirectoryData.IsAtOrBelow(entry.Key, above))
                .Where(entry => condition is null || condition.Test(entry, view) == LdapTruth.True)
                .Select(entry => Show(entry, view, options.WithOperational ? Shown.Importable : Shown.User)),
        ];
    }

    /// <summary>Writes entries as LDIF, parents first, siblings in the order in which they came.</summary>
    /// <param name="options">Which, and how; <see langword="null"/> for all, without operational attributes.</param>
    /// <returns>The text, which <see cref="LoadLdif(string,LdapImportOptions)"/> reads back.</returns>
    /// <exception cref="LdapException">The base is no name (<see cref="LdapResultCode.InvalidDnSyntax"/>), or there is no such entry (<see cref="LdapResultCode.NoSuchObject"/>).</exception>
    public string ExportLdif(LdapExportOptions? options = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ExportLdif(text, options);
        return text.ToString();
    }

    /// <summary>Writes entries as LDIF, parents first, siblings in the order in which they came.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="options">Which, and how; <see langword="null"/> for all, without operational attributes.</param>
    /// <exception cref="LdapException">The base is no name (<see cref="LdapResultCode.InvalidDnSyntax"/>), or there is no such entry (<see cref="LdapResultCode.NoSuchObject"/>).</exception>
    public void ExportLdif(TextWriter writer, LdapExportOptions? options = null) => Ldif.Write(writer, Entries(options), (options ?? new()).Writing);

    /// <summary>The directory as its administrator sees it now.</summary>
    internal DirectoryView RootView() => new(Data, Settings, Kernel.Now, new(Settings.Options.RootDn, Settings.Under(Schema).RootKey, IsRoot: true));

    private static LdapEntry Show(StoredEntry entry, DirectoryView view, Shown shown)
    {
        var attributes = entry.Attributes
            .Where(attribute => shown != Shown.User || !attribute.Type.IsOperational)
            .Select(attribute => new LdapAttribute(attribute.Description.ToString(), attribute.Values));
        if (shown == Shown.User) return new(entry.Dn, attributes);
        var computed = view.Computed.Types
            .Where(type => shown == Shown.Everything || GivenOrigin.Has(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Type: type, Values: view.Computed.Of(type)!(entry, view)))
            .Where(attribute => attribute.Values.Length > 0)
            .Select(attribute => new LdapAttribute(attribute.Type.Name, attribute.Values));
        return new(entry.Dn, attributes.Concat(computed));
    }

    private enum Shown
    {
        User,
        Importable,
        Everything,
    }
}
