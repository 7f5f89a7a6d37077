using System.Collections;

namespace FakeDrivers.Ldap;

/// <summary>The entries that a search found, made one by one as they are read: a result that is kept costs no more than the list of what was found.</summary>
/// <remarks>Never changes.</remarks>
internal sealed class FoundEntries(IReadOnlyList<StoredEntry> found, EntrySelection selection, bool typesOnly, bool showsSecrets, bool masksSecrets) : IReadOnlyList<LdapEntry>
{
    public int Count => found.Count;

    public LdapEntry this[int index] =>
        LdapEntry.Adopt(found[index].Dn, new StoredProjection(found[index], selection, typesOnly, showsSecrets, masksSecrets));

    /// <summary>The same with stars in the place of secrets; this very list when it shows none anyhow.</summary>
    public FoundEntries Masked() => showsSecrets && !masksSecrets && !typesOnly ? new(found, selection, typesOnly, showsSecrets, masksSecrets: true) : this;

    public IEnumerator<LdapEntry> GetEnumerator()
    {
        for (var i = 0; i < found.Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
