using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>Accounts.</content>
public sealed partial class FakeLdapDirectory
{
    private static readonly string[] AccountNames = ["uid", "sAMAccountName", "userPrincipalName", "mail", "cn"];

    /// <summary>Finds an account, to bring it into a state: <c>world.Ldap.Account("ann").Lock()</c>.</summary>
    /// <param name="name">Its distinguished name, or its <c>uid</c>, <c>sAMAccountName</c>, <c>userPrincipalName</c>, <c>mail</c> or <c>cn</c>: the first that fits one entry.</param>
    /// <returns>The account.</returns>
    /// <exception cref="FakeDriversException">No entry, or more than one, has that name; the message shows what is near.</exception>
    public FakeLdapAccount Account(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var view = RootView();
        if (name.Contains('=', StringComparison.Ordinal) && view.Schema.DnKey(name) is { } key)
        {
            return view.Data.Find(key) is { } entry ? new(this, entry) : throw new FakeDriversException(EntryLook.NoEntry(name, view));
        }

        foreach (var attribute in AccountNames)
        {
            var found = Matching(LdapFilter.Equal(attribute, name), view);
            if (found.Count > 1) throw new FakeDriversException($"The name '{name}' is that of {string.Join(" and of ", found.Select(entry => $"'{entry.Dn}'"))}; give a distinguished name.");
            if (found.Count == 1) return new(this, found[0]);
        }

        var names = view.Data.Entries.Take(1000).SelectMany(entry => AccountNames.Select(entry.Text));
        throw new FakeDriversException($"There is no account '{name}', by {string.Join(", ", AccountNames)}.{NearMisses.Sentence(name, names)}");
    }

    internal static List<StoredEntry> Matching(LdapFilter filter, DirectoryView view)
    {
        var condition = Conditions.Of(filter, view);
        var candidates = condition.Find(view) is { } found ? found.ToList().Select(view.Data.Find).OfType<StoredEntry>() : view.Data.Entries;
        return [.. candidates.Where(entry => condition.Test(entry, view) == LdapTruth.True).Take(3)];
    }
}
