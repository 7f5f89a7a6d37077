using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

internal static class LedgerTables
{
    public static readonly Index<Account> ByOwner = new("owner", account => account.Owner);

    public static readonly Index<Account> ByBranch = new("branch", account => account.Branch);

    public static readonly Table<Account> Accounts = new("ledger.accounts", account => account.Id, ByOwner, ByBranch);
}
