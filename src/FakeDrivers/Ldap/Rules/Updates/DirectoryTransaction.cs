using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>What a rule of the directory sees and changes. It writes its data into the world's transaction as it goes.</summary>
internal sealed class DirectoryTransaction(Transaction transaction, DirectorySlice slice, LdapSettings settings, LdapIdentity identity)
{
    private DirectoryView? _view;
    private List<EntryChange>? _changes;

    /// <summary>What ids are drawn for.</summary>
    public string IdKind { get; init; } = "ldap.entry";

    /// <summary>Whether a client's request is carried out, which is to be checked more than what the test itself puts in.</summary>
    public bool IsFromClient { get; init; }

    /// <summary>Whether nobody can read the client's connection along.</summary>
    public bool IsEncrypted { get; init; }

    public DateTimeOffset Now => transaction.Now;

    public Transaction World => transaction;

    /// <summary>Where the directory stands in the world's state.</summary>
    public DirectorySlice Slice => slice;

    public LdapSettings Settings => settings;

    public LdapIdentity Identity => identity;

    public DirectoryData Data => View.Data;

    public LdapSchema Schema => Data.Schema;

    /// <summary>The directory as it is now, with what this transaction has changed.</summary>
    public DirectoryView View => _view ??= new(transaction.Get(slice), settings, transaction.Now, identity);

    /// <summary>The number of the next entry.</summary>
    public long NextId => Data.LastId + 1;

    /// <summary>The number of the next change.</summary>
    public long NextChange => Data.LastChange + 1;

    /// <summary>The <c>entryUUID</c> of a new entry: it follows from the world's seed, the name, and how often that name came.</summary>
    public Guid NewUuid(string key) => transaction.SharedId(IdKind, key, Data.TimesGone(key));

    public void Add(StoredEntry entry) => Set(Data.Add(entry), null, entry);

    public void Replace(StoredEntry before, StoredEntry after) => Set(Data.Replace(before, after), before, after);

    public void Remove(StoredEntry entry) => Set(Data.Remove(entry, NextChange), entry, null);

    /// <summary>Puts an entry and all below it in the place where they are now.</summary>
    public void Move(IReadOnlyList<(StoredEntry Before, StoredEntry After)> moved)
    {
        var data = Data;
        foreach (var (before, after) in moved)
        {
            data = before.Id == after.Id && before.ParentId == after.ParentId ? data.Replace(before, after) : data.Remove(before, after.Change).Add(after);
            Note(before, after);
        }

        SetData(data);
    }

    /// <summary>Adds many entries at once, in the order of their numbers.</summary>
    public void AddAll(IReadOnlyList<StoredEntry> entries)
    {
        if (entries.Count == 0) return;
        SetData(Data.AddAll(entries));
        foreach (var entry in entries) Note(null, entry);
    }

    public void SetData(DirectoryData data)
    {
        transaction.Set(slice, data);
        _view = null;
    }

    /// <summary>Lets plug-ins complete what was changed, once a rule is done with it.</summary>
    /// <exception cref="LdapException">A plug-in refuses it.</exception>
    public void Complete()
    {
        if (_changes is { Count: > 0 }) settings.Plugins.Complete(this, _changes);
        _changes = null;
    }

    /// <summary>The origin of an entry that is changed now.</summary>
    public EntryOrigin Touched(EntryOrigin origin) => origin with { ModifiedAt = Now, ModifiedBy = identity.Dn };

    private void Set(DirectoryData data, StoredEntry? before, StoredEntry? after)
    {
        SetData(data);
        Note(before, after);
    }

    private void Note(StoredEntry? before, StoredEntry? after)
    {
        transaction.Note(slice.Change(before, after));
        DynamicEntries.Follow(transaction, slice, before, after);
        if (settings.Plugins.FollowsUpdates) (_changes ??= []).Add(new(before, after));
    }
}
