using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

internal static class LedgerOperations
{
    public static readonly Operation<OpenAccount, Account> Open = new("ledger", "open", OperationKind.Write) { Redact = request => request with { Pin = null } };

    public static readonly Operation<AccountReference, Account> Get = new("ledger", "get", OperationKind.Read);

    public static readonly Operation<AccountQuery, IReadOnlyList<Account>> List = new("ledger", "list", OperationKind.Read);

    public static readonly Operation<Deposit, Account> Deposit = new("ledger", "deposit", OperationKind.Write);

    public static readonly Operation<Transfer, NoResult> Transfer = new("ledger", "transfer", OperationKind.Write);

    public static readonly Operation<CloseAccount, NoResult> Close = new("ledger", "close", OperationKind.Write);

    public static readonly Operation<Audit, string> Audit = new("ledger", "audit", OperationKind.Invoke);

    public static readonly Transition FinishOpen = new("ledger", "finish_open", LedgerRules.FinishOpen, LedgerRules.Fail);

    public static readonly Transition FinishClose = new("ledger", "finish_close", LedgerRules.FinishClose, LedgerRules.Fail);
}
