namespace FakeDrivers.Ldap;

/// <summary>Which attributes a search wants of entries (RFC 4511 section 4.5.1.8, RFC 3673, RFC 4529), and how they are shown. Never changes.</summary>
internal sealed class EntrySelection
{
    private static readonly EntrySelection s_user = new() { _allUser = true };

    private readonly List<Wanted> _wanted = [];
    private readonly HashSet<LdapAttributeDescription> _named = [];
    private bool _allUser;
    private bool _allOperational;
    private bool _asRequested;
    private bool _wantsComputed;

    private EntrySelection()
    {
    }

    /// <summary>Reads a list of attributes.</summary>
    public static EntrySelection Of(IReadOnlyList<string> attributes, DirectoryView view)
    {
        if (attributes.Count == 0) return s_user;
        var selection = new EntrySelection { _asRequested = view.Settings.Options.SpellAttributesAsRequested };
        foreach (var name in attributes)
        {
            switch (name)
            {
                case "*":
                    selection._allUser = true;
                    break;
                case "+":
                    selection._allOperational = LdapFeatures.IsOn(LdapFeatures.AllOperational, view.Settings);
                    break;
                case "1.1":
                    break;
                case ['@', .. var className]:
                    if (LdapFeatures.IsOn(LdapFeatures.OfClass, view.Settings) && view.Schema.FindObjectClass(className) is { } found) selection.Want(found, view);
                    break;
                default:
                    if (view.Describe(name) is not { } description) break;
                    if (view.Settings.IsActiveDirectory && ActiveDirectoryRange.Of(description) is var (whole, range)) selection._wanted.Add(new(whole, null, range));
                    else selection.Want(description, name);
                    break;
            }
        }

        selection._wantsComputed = selection._allOperational || (selection._wanted.Count > 0 && view.Computed.Types.Any(type => selection.IsWanted(new(type, string.Empty), out _, out _)));
        return selection;
    }

    /// <summary>Whether an entry has an attribute, stored or computed, that may be read.</summary>
    public static bool Has(StoredEntry entry, LdapAttributeDescription description, DirectoryView view)
    {
        if (entry.Id > 0 && view.Computed.Of(description.Type) is { } computation) return computation(entry, view).Length > 0;
        if (entry.Id > 0 && view.Computed.ExpansionOf(description.Type) is { } expansion && expansion(entry, view).Length > 0) return true;
        return Array.Exists(entry.Attributes, attribute => attribute.Description.IsSubtypeOf(description));
    }

    /// <summary>Whether what is shown of entries follows from them and the selection alone.</summary>
    private static bool IsPlain(DirectoryView view) =>
        view.ReadsPlainly && !view.Settings.Plugins.ChangesShape && view.Settings is { IsActiveDirectory: false, MaxValueRange: 0 };

    /// <summary>The entries as a search shows them.</summary>
    public IReadOnlyList<LdapEntry> Show(List<StoredEntry> entries, DirectoryView view, bool typesOnly, MatchedValues? matched)
    {
        if (entries.Count == 0) return [];
        if (matched is null && IsPlain(view) && !_wantsComputed)
        {
            return entries.Count == 1 ? new FoundEntries(entries[0], this, typesOnly, view.ReadsSecrets) : new FoundEntries(entries, this, typesOnly, view.ReadsSecrets);
        }

        var shown = new LdapEntry[entries.Count];
        for (var i = 0; i < shown.Length; i++) shown[i] = Show(entries[i], view, typesOnly, matched);
        return shown;
    }

    /// <summary>The one entry of a search as it shows it.</summary>
    public IReadOnlyList<LdapEntry> ShowOnly(StoredEntry entry, DirectoryView view, bool typesOnly) => IsPlain(view) && !_wantsComputed
        ? new FoundEntries(entry, this, typesOnly, view.ReadsSecrets)
        : [Show(entry, view, typesOnly)];

    /// <summary>The entry as a search shows it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="view">Who asks, and when.</param>
    /// <param name="typesOnly">Whether values are left out.</param>
    /// <param name="matched">Which values of attributes are shown (RFC 3876); all when absent.</param>
    public LdapEntry Show(StoredEntry entry, DirectoryView view, bool typesOnly, MatchedValues? matched = null)
    {
        if (matched is null && IsPlain(view) && (!_wantsComputed || entry.Id <= 0)) return LdapEntry.Adopt(entry.Dn, new StoredProjection(entry, this, typesOnly, view.ReadsSecrets, masksSecrets: false));
        var shown = new List<LdapAttribute>(_allUser ? entry.Attributes.Length : _wanted.Count);
        foreach (var attribute in entry.Attributes)
        {
            if (!IsWanted(attribute.Description, out var spelling, out var range) || !view.CanRead(entry, attribute.Type)) continue;
            var values = view.Settings.Plugins.Arranges ? view.Settings.Plugins.Arrange(entry, attribute.Description, attribute.Values, view) : attribute.Values;
            Take(shown, spelling ?? attribute.Description.ToString(), attribute.Description, values, typesOnly, matched, view, range);
        }

        if (entry.Id > 0 && view.Computed.HasExpansions) ShowExpanded(shown, entry, view, typesOnly, matched);
        if (entry.Id > 0 && (_wantsComputed || (_allUser && view.Settings.IsActiveDirectory))) ShowComputed(shown, entry, view, typesOnly, matched);
        return LdapEntry.Adopt(entry.Dn, [.. shown]);
    }

    /// <summary>Shows values besides those that are stored, which those that are stored come before.</summary>
    private void ShowExpanded(List<LdapAttribute> shown, StoredEntry entry, DirectoryView view, bool typesOnly, MatchedValues? matched)
    {
        foreach (var type in view.Computed.Expanded)
        {
            var description = new LdapAttributeDescription(type, string.Empty);
            if (!IsWanted(description, out var spelling, out var range) || !view.CanRead(entry, type)) continue;
            var values = view.Computed.ExpansionOf(type)!(entry, view);
            if (values.Length == 0) continue;
            var at = shown.FindIndex(attribute => attribute.Description == (spelling ?? type.Name));
            if (at >= 0) values = [.. shown[at].Values.Union(values)];
            if (at >= 0) shown.RemoveAt(at);
            Take(shown, spelling ?? type.Name, description, values, typesOnly, matched, view, range);
        }
    }

    private void ShowComputed(List<LdapAttribute> shown, StoredEntry entry, DirectoryView view, bool typesOnly, MatchedValues? matched)
    {
        foreach (var type in view.Computed.Types)
        {
            var description = new LdapAttributeDescription(type, string.Empty);
            if (!IsWanted(description, out var spelling, out var range) || !view.CanRead(entry, type)) continue;
            var values = view.Computed.Of(type)!(entry, view);
            if (values.Length > 0) Take(shown, spelling ?? type.Name, description, values, typesOnly, matched, view, range);
        }
    }

    private static void Take(
        List<LdapAttribute> shown, string name, LdapAttributeDescription description, LdapValue[] values, bool typesOnly, MatchedValues? matched, DirectoryView view,
        ActiveDirectoryRange? range)
    {
        if (matched is not null) values = matched.Of(description, values, view);
        var most = view.Settings.MaxValueRange;
        if (range is null && most > 0 && values.Length > most && !typesOnly)
        {
            // The whole attribute comes without values beside its first part.
            shown.Add(LdapAttribute.Adopt(name, []));
            range = new(0, null);
        }

        if (range is { } part) (name, values) = part.Cut(name, values, most);
        if (values.Length > 0 || typesOnly) shown.Add(LdapAttribute.Adopt(name, typesOnly ? [] : values));
    }

    /// <summary>Whether an attribute of that description is shown, how it is spelled when not as the schema has it, and which of its values.</summary>
    public bool IsWanted(LdapAttributeDescription description, out string? spelling, out ActiveDirectoryRange? range)
    {
        spelling = null;
        range = null;
        foreach (var wanted in _wanted)
        {
            if (!description.IsSubtypeOf(wanted.Description)) continue;
            range = wanted.Range;
            if (_asRequested && wanted.Spelling is not null && wanted.Description == description) spelling = wanted.Spelling;
            return true;
        }

        return description.Type.IsOperational ? _allOperational : _allUser;
    }

    private void Want(LdapAttributeDescription description, string? spelling)
    {
        if (_named.Add(description)) _wanted.Add(new(description, spelling));
    }

    private void Want(LdapObjectClass objectClass, DirectoryView view)
    {
        if (objectClass.Oid == "1.3.6.1.4.1.1466.101.120.111") _allUser = true;
        foreach (var type in objectClass.Must.Concat(objectClass.May)) Want(new LdapAttributeDescription(type, string.Empty), null);
    }

    private readonly record struct Wanted(LdapAttributeDescription Description, string? Spelling, ActiveDirectoryRange? Range = null);
}
