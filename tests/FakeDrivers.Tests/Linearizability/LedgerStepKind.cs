namespace FakeDrivers.Tests.Linearizability;

internal enum LedgerStepKind
{
    Get,
    Deposit,
    Transfer,
    Close,
}
