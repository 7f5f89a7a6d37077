namespace FakeDrivers.Ldap;

/// <content>Many entries at once.</content>
public sealed partial class FakeLdapDirectory
{
    /// <summary>
    /// Adds entries as an import does, all of them or none: the schema holds, operational attributes that come along are kept, access rules do not
    /// count, and the call log tells nothing of it.
    /// </summary>
    /// <param name="entries">The entries.</param>
    /// <param name="inAnyOrder">Whether parents may come after those below them.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="LdapException">An entry breaks a rule; nothing was added.</exception>
    public int Add(IEnumerable<LdapEntry> entries, bool inAnyOrder = false)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var count = 0;

        // What the caller gives may be read from anywhere, the world itself included; under the lock it must be there already.
        var all = entries as IReadOnlyCollection<LdapEntry> ?? [.. entries];
        Steer("ldap.import", transaction => count = LdapRules.Import(transaction, Prepared(all, transaction.View), inAnyOrder));
        return count;
    }

    private static IEnumerable<ImportedEntry> Prepared(IReadOnlyCollection<LdapEntry> entries, DirectoryView view)
    {
        const int Many = 4096;
        var imported = entries.Select(static entry => new ImportedEntry(entry));
        return entries.Count < Many ? imported : ReadAhead.Of(imported, entry => entry.Prepare(view));
    }

    /// <summary>Changes the directory as the outside world would: as the administrator, and told by the commit alone.</summary>
    internal void Steer(string cause, Action<DirectoryTransaction> change)
    {
        // The state is made ready before the lock is taken.
        var root = RootIdentity;
        Kernel.Steer(cause, RequestContext.Admin, transaction =>
        {
            var own = TransactionOf(transaction, root);
            change(own);
            own.Complete();
        });
    }
}
