using System.Runtime.ExceptionServices;

namespace FakeDrivers.Ldap;

/// <summary>An entry that an import takes in. What the schema says of it needs none of the others, so that it may be asked ahead, on another thread.</summary>
internal sealed class ImportedEntry(LdapEntry entry)
{
    private string? _key;
    private NewEntry? _read;
    private Exception? _error;

    public LdapEntry Entry => entry;

    /// <summary>Asks the schema. What is wrong is told when the entry's turn comes.</summary>
    public void Prepare(DirectoryView view)
    {
        // What Active Directory adds to an entry goes by the entries that there are.
        if (view.Settings.IsActiveDirectory) return;
        try
        {
            (_key, _read) = Read(view);
        }
        catch (Exception error)
        {
            _error = error;
        }
    }

    /// <summary>The key of its name.</summary>
    /// <exception cref="LdapException">It is no name.</exception>
    public string KeyIn(DirectoryView view) => _key ?? LdapRules.KeyOf(view, entry.Dn);

    /// <summary>The key of its name, and the entry as the schema reads it.</summary>
    /// <exception cref="LdapException">It breaks a rule.</exception>
    public (string Key, NewEntry Entry) Take(DirectoryView view)
    {
        if (_error is not null) ExceptionDispatchInfo.Throw(_error);
        return _read is null ? Read(view) : (_key!, _read);
    }

    private (string Key, NewEntry Entry) Read(DirectoryView view)
    {
        var key = LdapRules.KeyOf(view, entry.Dn);
        if (key.Length == 0) throw LdapErrors.Exists("(the root DSE)");
        if (view.Resolved.SuffixOf(key) is null) throw LdapErrors.OutsideOfSuffixes(view, entry.Dn);
        NewEntry.CheckShape(entry.Attributes);
        var read = NewEntry.Read(view, entry.Dn, entry.Attributes);
        read.CheckAttributes(view, relaxed: true);
        read.Check(view);
        return (key, read);
    }
}
