namespace FakeDrivers.Tests.Linearizability;

/// <summary>An operation on one of two accounts, which both begin with ten.</summary>
internal sealed record LedgerStep(LedgerStepKind Kind, int Account, int Amount)
{
    public override string ToString() => Kind switch
    {
        LedgerStepKind.Deposit => $"deposit {Amount} to {Account}",
        LedgerStepKind.Transfer => $"transfer {Amount} from {Account}",
        LedgerStepKind.Close => $"close {Account}",
        _ => $"get {Account}",
    };
}
