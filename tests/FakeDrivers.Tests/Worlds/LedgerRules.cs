using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

internal static class LedgerRules
{
    /// <summary>The name of an account whose opening changes its row and then fails.</summary>
    public const string Refused = "refused";

    public static Account Open(Transaction tx, OpenAccount request)
    {
        if (request.Name.Length == 0) throw new InvalidRequestException("Name", "An account needs a name.");
        var id = tx.NewId("account", request.Name);
        tx.Add(LedgerTables.Accounts, new Account
        {
            Id = id,
            Name = request.Name,
            Owner = request.Owner,
            Branch = request.Branch,
            Balance = request.Balance,
            State = AccountState.Opening,
        });
        tx.Begin(LedgerOperations.FinishOpen, id, request.Takes);
        return Find(tx, id);
    }

    public static Account Get(StateView view, AccountReference request)
    {
        view.Observe(request.AccountId);
        return Find(view, request.AccountId);
    }

    public static IReadOnlyList<Account> List(StateView view, AccountQuery query)
    {
        var limit = Math.Min(query.Limit ?? Gate.PageSize, Gate.PageSize);
        return query.Branch is { } branch
            ? view.Page(LedgerTables.ByBranch, branch, limit, query.Marker)
            : view.Page(LedgerTables.Accounts, limit, query.Marker);
    }

    public static Account Deposit(Transaction tx, Deposit request)
    {
        var account = Find(tx, request.AccountId);
        account = account with { Balance = account.Balance + request.Amount };
        tx.Update(LedgerTables.Accounts, account);
        if (account.Balance < 0) throw new QuotaExceededException("balance", -request.Amount, 0, account.Balance - request.Amount);
        return account;
    }

    public static NoResult Transfer(Transaction tx, Transfer request)
    {
        Deposit(tx, new(request.ToId, request.Amount));
        Deposit(tx, new(request.FromId, -request.Amount));
        return NoResult.Value;
    }

    public static NoResult Close(Transaction tx, CloseAccount request)
    {
        var account = Find(tx, request.AccountId);
        tx.CancelAll(account.Id);
        tx.Update(LedgerTables.Accounts, account with { State = AccountState.Closing });
        tx.Begin(LedgerOperations.FinishClose, account.Id, request.Takes);
        return NoResult.Value;
    }

    public static void FinishOpen(Transaction tx, string id)
    {
        var account = Find(tx, id);
        tx.Update(LedgerTables.Accounts, account with { State = AccountState.Open, Reason = $"opened at {tx.Now:HH:mm:ss}" });
        if (account.Name != Refused) return;
        tx.Update(LedgerTables.Accounts, account with { Balance = 1_000_000, Branch = "north" });
        throw new DriverException("The bank refused.");
    }

    public static void FinishClose(Transaction tx, string id) => tx.Remove(LedgerTables.Accounts, id);

    public static void Fail(Transaction tx, string id, Exception error)
    {
        if (tx.Find(LedgerTables.Accounts, id) is { } account)
        {
            tx.Update(LedgerTables.Accounts, account with { State = AccountState.Error, Reason = error.Message });
        }
    }

    private static Account Find(StateView view, string id) =>
        view.Find(LedgerTables.Accounts, id) ?? throw new ResourceNotFoundException("account", id);
}
