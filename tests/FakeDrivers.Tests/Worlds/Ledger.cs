using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

/// <summary>The fake of the tests' own domain: what every fake is, a thin face over the gate. Its token is bound to it, to keep the tests short.</summary>
internal sealed class Ledger(Gate gate, CancellationToken cancellationToken = default)
{
    public Ledger Under(CancellationToken token) => new(gate, token);

    public Task<Account> OpenAsync(OpenAccount request) =>
        gate.WriteAsync(LedgerOperations.Open, request, LedgerRules.Open, cancellationToken);

    public Task<Account> OpenAsync(string name, int balance = 0) =>
        OpenAsync(new OpenAccount(name) { Balance = balance });

    public Task<Account> GetAsync(string accountId) =>
        gate.ReadAsync(LedgerOperations.Get, new(accountId), LedgerRules.Get, cancellationToken);

    public IAsyncEnumerable<Account> ListAsync(AccountQuery? query = null) =>
        gate.ListAsync(
            LedgerOperations.List,
            query ?? new(),
            LedgerRules.List,
            query?.Limit,
            static (query, marker, limit) => query with { Marker = marker, Limit = limit },
            static account => account.Id,
            cancellationToken);

    public Task<Account> DepositAsync(string accountId, int amount) =>
        gate.WriteAsync(LedgerOperations.Deposit, new(accountId, amount), LedgerRules.Deposit, cancellationToken);

    public Task TransferAsync(string fromId, string toId, int amount) =>
        gate.WriteAsync(LedgerOperations.Transfer, new(fromId, toId, amount), LedgerRules.Transfer, cancellationToken);

    public Task CloseAsync(string accountId, Progress? takes = null) =>
        gate.WriteAsync(LedgerOperations.Close, new(accountId) { Takes = takes ?? Progress.AtOnce }, LedgerRules.Close, cancellationToken);

    public Task<string> AuditAsync(Func<CancellationToken, ValueTask<string>> work) =>
        gate.InvokeAsync(LedgerOperations.Audit, new(work), static (audit, _, token) => audit.Work(token), cancellationToken);
}
