namespace FakeDrivers.Ldap;

/// <content>Taking changes back.</content>
public sealed partial class FakeLdapDirectory
{
    /// <summary>
    /// Remembers all entries and the schema, and gives them back when the scope is disposed: <c>using var scope = world.Ldap.BeginRollbackScope();</c>.
    /// It costs nothing, whatever the size. Dynamic entries end again when they would have ended. The rest of the world, the call log and who connections are bound as stay as they are.
    /// </summary>
    /// <returns>The scope.</returns>
    public LdapRollbackScope BeginRollbackScope()
    {
        Kernel.ThrowIfDisposed();
        return new(this);
    }

    internal void RollBack(DirectoryData data)
    {
        if (Kernel.IsDisposed || ReferenceEquals(Data, data)) return;
        Kernel.Steer("ldap.rollback", RequestContext.Admin, transaction =>
        {
            var now = transaction.Get(_slice);
            transaction.Set(_slice, data.After(now));
            foreach (var change in _slice.Compare(now, data))
            {
                transaction.Note(change);
                DynamicEntries.Follow(transaction, _slice, change.StoredBefore as StoredEntry, change.StoredAfter as StoredEntry);
            }
        });
    }
}
