using System.Collections;

namespace FakeDrivers.Ldap;

/// <summary>The entries that a search found, made one by one as they are read: a result that is kept costs no more than the list of what was found.</summary>
/// <remarks>Never changes.</remarks>
internal sealed class FoundEntries : IReadOnlyList<LdapEntry>
{
    // Most searches find one entry, for which no list is made.
    private readonly StoredEntry? _only;
    private readonly IReadOnlyList<StoredEntry>? _found;
    private readonly EntrySelection _selection;
    private readonly bool _typesOnly;
    private readonly bool _showsSecrets;
    private readonly bool _masksSecrets;

    public FoundEntries(IReadOnlyList<StoredEntry> found, EntrySelection selection, bool typesOnly, bool showsSecrets)
        : this(null, found, selection, typesOnly, showsSecrets, masksSecrets: false)
    {
    }

    public FoundEntries(StoredEntry only, EntrySelection selection, bool typesOnly, bool showsSecrets)
        : this(only, null, selection, typesOnly, showsSecrets, masksSecrets: false)
    {
    }

    private FoundEntries(StoredEntry? only, IReadOnlyList<StoredEntry>? found, EntrySelection selection, bool typesOnly, bool showsSecrets, bool masksSecrets)
    {
        _only = only;
        _found = found;
        _selection = selection;
        _typesOnly = typesOnly;
        _showsSecrets = showsSecrets;
        _masksSecrets = masksSecrets;
    }

    public int Count => _found?.Count ?? 1;

    public LdapEntry this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var entry = _only ?? _found![index];
            return LdapEntry.Adopt(entry.Dn, new StoredProjection(entry, _selection, _typesOnly, _showsSecrets, _masksSecrets));
        }
    }

    /// <summary>The same with stars in the place of secrets; this very list when it shows none anyhow.</summary>
    public FoundEntries Masked() => _showsSecrets && !_masksSecrets && !_typesOnly ? new(_only, _found, _selection, _typesOnly, _showsSecrets, masksSecrets: true) : this;

    public IEnumerator<LdapEntry> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
