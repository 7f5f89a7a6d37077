namespace FakeDrivers.Tests.Linearizability;

/// <summary>The ledger of two accounts, as simple as it can be written: balances, where a closed account has none.</summary>
internal static class LedgerModel
{
    public static readonly SequentialModel<(int? A, int? B), LedgerStep, string> Instance = new((10, 10), Step);

    private static ((int? A, int? B) Next, string Result) Step((int? A, int? B) state, LedgerStep step)
    {
        var (mine, other) = step.Account == 0 ? (state.A, state.B) : (state.B, state.A);
        if (step.Kind == LedgerStepKind.Transfer && other is null) return (state, "not found");
        if (mine is not { } balance) return (state, "not found");
        switch (step.Kind)
        {
            case LedgerStepKind.Get:
                return (state, $"{balance}");
            case LedgerStepKind.Close:
                return (With(state, step.Account, null), "done");
            case LedgerStepKind.Deposit:
                return balance + step.Amount < 0 ? (state, "too little") : (With(state, step.Account, balance + step.Amount), $"{balance + step.Amount}");
            default:
                if (balance < step.Amount) return (state, "too little");
                return (With(With(state, step.Account, balance - step.Amount), 1 - step.Account, other + step.Amount), "done");
        }
    }

    private static (int? A, int? B) With((int? A, int? B) state, int account, int? balance) =>
        account == 0 ? (balance, state.B) : (state.A, balance);
}
